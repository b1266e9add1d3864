package org.lectern.feed.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lectern.api.model.Feed;

/** When a server may be asked again, and when it will be. */
final class Politeness {
    static final Duration CONDITIONAL = Duration.ofHours(1);
    static final Duration WHOLE = Duration.ofDays(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(2);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    Politeness(RandomGenerator random) {
        this.random = random;
    }

    /** @param notBefore not even by hand; @param due without being told to */
    record Next(Instant notBefore, Instant due) {}

    /** @param conditional whether the server can be asked for what is new only */
    Next afterSuccess(Feed feed, boolean conditional, Optional<Instant> retryAfter, Instant now) {
        Duration least = conditional ? CONDITIONAL : WHOLE;
        Instant notBefore = later(now.plus(least), retryAfter);
        Duration every = feed.every().compareTo(least) < 0 ? least : feed.every();
        return new Next(
                notBefore, later(now.plus(every), Optional.of(notBefore)).plus(upTo(every.dividedBy(20))));
    }

    /**
     * Waits twice as long after each failure, not all feeds alike.
     *
     * @param answered whether the server was reached; one that was not may be tried again by hand at once
     */
    Next afterFailure(Feed feed, boolean answered, Optional<Instant> retryAfter, Instant now) {
        Duration doubled = CONDITIONAL.multipliedBy(1L << Math.min(DOUBLINGS, feed.failures()));
        Duration wait = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
        Instant notBefore = answered ? later(now.plus(CONDITIONAL), retryAfter) : now;
        return new Next(notBefore, later(now.plus(wait), Optional.of(notBefore)).plus(upTo(wait.dividedBy(2))));
    }

    /** Soon, but not while the user still thinks it stopped. */
    Next afterCancel(boolean answered, Optional<Instant> retryAfter, Instant now) {
        Instant pause = now.plus(CONDITIONAL);
        Instant notBefore = answered ? later(pause, retryAfter) : now;
        return new Next(notBefore, later(pause, Optional.of(notBefore)));
    }

    /** The feed on another schedule, counted from when it was last asked. */
    static Feed rescheduled(Feed feed, Duration every) {
        Instant due = feed.lastTried().map(at -> at.plus(every)).orElse(feed.nextDue());
        return new Feed(
                feed.address(),
                feed.title(),
                feed.link(),
                feed.format(),
                every,
                feed.allowPrivate(),
                feed.lastTried(),
                feed.lastSucceeded(),
                feed.notBefore(),
                later(due, Optional.of(feed.notBefore())),
                feed.failures(),
                feed.lastError(),
                feed.etag(),
                feed.lastModified(),
                feed.unread(),
                feed.papers());
    }

    private Duration upTo(Duration most) {
        return Duration.ofSeconds(random.nextLong(Math.max(1, most.toSeconds())));
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(at -> at.isAfter(one)).orElse(one);
    }
}
