package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the ids of merged papers lead, and which of its texts each of theirs is now: derived from who went into whom. */
final class Aliases {
    private final Transaction transaction;
    private final Session session;

    Aliases(Transaction transaction) {
        this.transaction = transaction;
        this.session = transaction.session();
    }

    /** The paper that an id leads to, itself where it has not gone into another. */
    static String resolved(Session session, String id) throws SQLException {
        return session.first("SELECT paper FROM alias WHERE old = ?", row -> row.getString(1), id)
                .orElse(id);
    }

    /** Derives anew what leads to this paper. */
    void lead(String paper) throws SQLException {
        lead(paper, paper, Map.of());
    }

    private void lead(String into, String paper, Map<Integer, Integer> texts) throws SQLException {
        List<MergeRows.Edge> edges =
                session.list("SELECT old, texts FROM merged WHERE into_paper = ?", MergeRows.Edge::read, into);
        for (MergeRows.Edge edge : edges) {
            var numbers = new HashMap<Integer, Integer>();
            edge.texts().forEach((was, is) -> numbers.put(was, texts.getOrDefault(is, is)));
            forget(edge.old());
            session.update(
                    "INSERT INTO alias (old, paper, change) VALUES (?, ?, ?)",
                    edge.old(),
                    paper,
                    transaction.nextChange());
            for (Map.Entry<Integer, Integer> text : numbers.entrySet()) {
                session.update(
                        "INSERT INTO alias_text (old, was, is_now) VALUES (?, ?, ?)",
                        edge.old(),
                        text.getKey(),
                        text.getValue());
            }
            lead(edge.old(), paper, numbers);
        }
    }

    /** The id leads to itself. */
    void forget(String id) throws SQLException {
        session.update("DELETE FROM alias WHERE old = ?", id);
        session.update("DELETE FROM alias_text WHERE old = ?", id);
    }
}
