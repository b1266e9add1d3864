package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * This process's turns at the write lock, shared fairly with other processes. SQLite has no queue for it: whoever asks
 * at the right moment gets it. So a waiter asks every millisecond, and whoever writes much leaves the lock alone for
 * three milliseconds after each 20 ms of holding it, which a waiter cannot miss.
 */
final class Turn {
    private static final long ASK_EVERY_NANOS = 500_000;
    private static final long BREATH_NANOS = 3_000_000;
    private static final long BREATHE_AFTER_NANOS = 20_000_000;
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(30);

    private long heldNanos;
    private long takenAt;
    private long releasedAt = System.nanoTime();

    /** Starts a transaction that may write. */
    void take(Session session, boolean urgent) throws SQLException {
        if (!urgent) {
            breathe();
        }
        long asked = System.nanoTime();
        while (true) {
            try {
                session.run("BEGIN IMMEDIATE");
                takenAt = System.nanoTime();
                return;
            } catch (SQLException e) {
                if (!Failures.isBusy(e) || System.nanoTime() - asked > GIVE_UP_NANOS) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_EVERY_NANOS);
            }
        }
    }

    /** The transaction has ended. */
    void release() {
        releasedAt = System.nanoTime();
        heldNanos += releasedAt - takenAt;
    }

    private void breathe() {
        if (heldNanos < BREATHE_AFTER_NANOS) {
            return;
        }
        long until = releasedAt + BREATH_NANOS;
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        heldNanos = 0;
    }
}
