package org.lectern.index.lucene;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Until when work may go on. */
record Deadline(long nanoTime, BooleanSupplier ended) {
    /** No work waits so long. */
    private static final Duration YEARS = Duration.ofDays(3650);

    /** @param ended stops the work earlier */
    static Deadline in(Duration time, BooleanSupplier ended) {
        return new Deadline(System.nanoTime() + time.toNanos(), ended);
    }

    static Deadline never(BooleanSupplier ended) {
        return in(YEARS, ended);
    }

    /** Nanoseconds that are left; 0 where none are. */
    long left() {
        return ended.getAsBoolean() ? 0 : Math.max(0, nanoTime - System.nanoTime());
    }

    boolean isOver() {
        return left() == 0;
    }
}
