package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.lectern.api.store.StoreException;

/** A few connections that readers share. Each read sees the store as it was at one moment. */
final class Readers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Readers.class.getName());
    private static final int MOST = 4;

    private final Database database;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param first already open */
    Readers(Database database, Session first) {
        this.database = database;
        idle.push(first);
    }

    /** A question to the store. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Session session) throws SQLException, StoreException;
    }

    /** Not to be nested: a question that asks again could wait for itself. */
    <T> T read(Question<T> question) throws StoreException {
        permits.acquireUninterruptibly();
        try {
            if (closed) {
                throw Failures.closed(database.file());
            }
            Session kept = idle.poll();
            Session session = kept == null ? database.reader() : kept;
            return answer(session, question);
        } catch (SQLException e) {
            throw Failures.of(e, "read", database.file());
        } finally {
            permits.release();
        }
    }

    private <T> T answer(Session session, Question<T> question) throws SQLException, StoreException {
        boolean sound = false;
        try {
            session.run("BEGIN");
            T answer = question.ask(session);
            session.run("COMMIT");
            sound = true;
            return answer;
        } finally {
            if (sound) {
                idle.push(session);
            } else {
                session.close();
            }
        }
    }

    Path file() {
        return database.file();
    }

    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        closed = true;
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            try {
                session.close();
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, "A reader of " + database.file() + " did not close", e);
            }
        }
        permits.release(MOST);
    }
}
