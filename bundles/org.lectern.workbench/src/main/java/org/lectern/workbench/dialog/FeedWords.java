package org.lectern.workbench.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.lectern.api.model.Feed;
import org.lectern.workbench.Messages;

/** How a feed stands, in words. */
public final class FeedWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private FeedWords() {}

    /** Its title, else its address. */
    public static String name(Feed feed) {
        return feed.title().filter(title -> !title.isBlank()).orElse(feed.address());
    }

    /** When it was asked last. */
    public static String asked(Feed feed) {
        return feed.lastTried().map(FeedWords::time).orElse(Messages.get("feeds.never"));
    }

    /** When it is asked next by itself. */
    public static String next(Feed feed, Instant now) {
        return feed.nextDue().isAfter(now) ? time(feed.nextDue()) : Messages.get("feeds.now");
    }

    public static String papers(Feed feed) {
        return Messages.get("feeds.papers", feed.papers());
    }

    /** What came of asking. */
    public static String state(Feed feed) {
        Optional<String> error = feed.lastError();
        if (error.isPresent()) {
            return feed.failures() > 1 ? Messages.get("feeds.failed", feed.failures(), error.get()) : error.get();
        }
        return Messages.get(feed.lastTried().isEmpty() ? "feeds.waiting" : "feeds.good");
    }

    /** How often. */
    static String every(Duration every) {
        long hours = every.toHours();
        return hours % 24 == 0 ? Messages.get("feeds.days", hours / 24) : Messages.get("feeds.hours", hours);
    }

    private static String time(Instant at) {
        return TIME.withZone(ZoneId.systemDefault()).format(at);
    }
}
