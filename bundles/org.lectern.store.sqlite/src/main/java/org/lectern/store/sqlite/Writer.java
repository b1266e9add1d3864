package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.api.store.StoreException;

/**
 * The one thread that writes. What a person does goes before what an import does; otherwise first come, first served.
 * A caller waits until its change is durable.
 */
final class Writer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private final Database database;
    private final Turn turn = new Turn();
    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor thread;
    private volatile Thread running;
    private Session session;

    Writer(Database database) {
        this.database = database;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            running = Thread.ofPlatform().name("lectern store writer").daemon().unstarted(task);
            return running;
        });
    }

    /** What is done inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Transaction transaction) throws SQLException, StoreException;
    }

    /** A person waits for it. */
    <T> T urgent(Work<T> work) throws StoreException {
        return submit(true, work);
    }

    /** One of many, as in an import. */
    <T> T bulk(Work<T> work) throws StoreException {
        return submit(false, work);
    }

    private <T> T submit(boolean urgent, Work<T> work) throws StoreException {
        if (Thread.currentThread() == running) {
            throw new IllegalStateException(
                    "A transaction of the store cannot start another one: it would wait for itself");
        }
        var task = new Task<>(urgent, arrivals.getAndIncrement(), () -> transact(urgent, work));
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            throw Failures.closed(database.file());
        }
        return task.outcome();
    }

    private <T> T transact(boolean urgent, Work<T> work) throws StoreException {
        try {
            if (session == null) {
                session = database.writer();
            }
            turn.take(session, urgent);
            try {
                return committed(work);
            } finally {
                turn.release();
            }
        } catch (SQLException e) {
            throw Failures.of(e, "write to", database.file());
        }
    }

    private <T> T committed(Work<T> work) throws SQLException, StoreException {
        boolean done = false;
        try {
            var transaction = new Transaction(session);
            T result = work.run(transaction);
            transaction.save();
            session.run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** After a full disk or a disk error SQLite has rolled back itself; a new connection starts clean in any case. */
    private void rollBack() {
        try {
            session.run("ROLLBACK");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "SQLite had rolled back itself", e);
            closeSession();
        }
    }

    private void closeSession() {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "The writer of " + database.file() + " did not close", e);
        } finally {
            session = null;
        }
    }

    /** Waits for what is queued. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (session != null) {
            closeSession();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {
        private final boolean urgent;
        private final long arrival;

        Task(boolean urgent, long arrival, Callable<T> work) {
            super(work);
            this.urgent = urgent;
            this.arrival = arrival;
        }

        @Override
        public int compareTo(Task<?> other) {
            return urgent != other.urgent ? (urgent ? -1 : 1) : Long.compare(arrival, other.arrival);
        }

        /** An interrupted caller still learns whether its change is durable. */
        T outcome() throws StoreException {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private static StoreException rethrown(Throwable cause) {
            return switch (cause) {
                case StoreException e -> e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(cause);
            };
        }
    }
}
