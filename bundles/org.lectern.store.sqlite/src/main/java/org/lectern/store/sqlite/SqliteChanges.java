package org.lectern.store.sqlite;

import java.util.List;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.StoreException;

/** The numbers of changes. The write lock is held while a number is given out, so they appear in the order of commits. */
final class SqliteChanges implements ChangeLog {
    static final String LAST = "SELECT change FROM counters";

    private final Readers readers;

    SqliteChanges(Readers readers) {
        this.readers = readers;
    }

    @Override
    public long last() throws StoreException {
        return readers.read(session -> session.number(LAST));
    }

    @Override
    public List<PaperChange> papersAfter(long after, int limit) throws StoreException {
        return readers.read(
                session -> session.list("""
                SELECT id, change FROM paper WHERE change > ?1
                UNION ALL SELECT old, change FROM alias WHERE change > ?1
                UNION ALL SELECT id, change FROM gone WHERE change > ?1
                ORDER BY change LIMIT ?2
                """, row -> new PaperChange(Ids.read(row), row.getLong(2)), after, limit));
    }

    @Override
    public long countAfter(long after) throws StoreException {
        return readers.read(session -> session.number("""
                SELECT (SELECT count(*) FROM paper WHERE change > ?1) + (SELECT count(*) FROM alias WHERE change > ?1)
                  + (SELECT count(*) FROM gone WHERE change > ?1)
                """, after));
    }
}
