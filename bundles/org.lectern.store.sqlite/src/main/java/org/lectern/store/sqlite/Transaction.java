package org.lectern.store.sqlite;

import java.sql.SQLException;
import org.lectern.api.model.PaperId;

/**
 * A running write transaction and its numbers. They are kept here until the commit, since only one process can hold the
 * lock: an import of 300 papers touches the row of counters once.
 */
final class Transaction {
    private final Session session;
    private long change;
    private long paper;
    private long event;
    private String salt;
    private boolean loaded;

    Transaction(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    long nextChange() throws SQLException {
        load();
        return ++change;
    }

    PaperId nextPaper() throws SQLException {
        load();
        return PaperIds.of(salt, ++paper);
    }

    long nextEvent() throws SQLException {
        load();
        return ++event;
    }

    private void load() throws SQLException {
        if (loaded) {
            return;
        }
        session.first("SELECT change, paper, event, salt FROM counters", row -> {
            change = row.getLong(1);
            paper = row.getLong(2);
            event = row.getLong(3);
            salt = row.getString(4);
            return true;
        });
        loaded = true;
    }

    /** Writes the numbers back: the last statement before the commit. */
    void save() throws SQLException {
        if (loaded) {
            session.update("UPDATE counters SET change = ?, paper = ?, event = ?", change, paper, event);
        }
    }
}
