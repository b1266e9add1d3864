package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lectern.api.store.ChangeListener;

/** Tells listeners of commits, whichever process made them. A look costs some microseconds where nothing happened. */
final class ChangeWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeWatch.class.getName());
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Database database;
    private final Iterable<ChangeListener> listeners;
    private final ScheduledThreadPoolExecutor clock;
    private volatile Thread thread;
    private Session session;
    private long version = -1;
    private long told;

    /** @param last the number that listeners need not hear of any more */
    ChangeWatch(Database database, Iterable<ChangeListener> listeners, long last) {
        this.database = database;
        this.listeners = listeners;
        this.told = last;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            thread = Thread.ofPlatform().name("lectern store watch").daemon().unstarted(task);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (session == null) {
                session = database.reader();
            }
            // Rises with each commit of another connection; the writer of this process is one, too.
            long now = session.number("PRAGMA data_version");
            if (now != version) {
                version = now;
                tell(session.number(SqliteChanges.LAST));
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "Changes of " + database.file() + " cannot be seen; trying again", e);
            leave();
        }
    }

    private void tell(long last) {
        if (last == told) {
            return;
        }
        told = last;
        for (ChangeListener listener : listeners) {
            try {
                listener.changed(last);
            } catch (RuntimeException | LinkageError e) {
                // A bundle that is just being stopped fails with the latter; the others must hear of the change.
                LOG.log(System.Logger.Level.ERROR, listener + " failed to hear of change " + last, e);
            }
        }
    }

    private void leave() {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "The watch of " + database.file() + " did not close", e);
        }
        session = null;
    }

    /** Waits for a listener that is being told, unless it is the one that closes. */
    @Override
    public void close() {
        if (clock.isShutdown()) {
            return;
        }
        clock.execute(this::leave);
        clock.shutdown();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            clock.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
