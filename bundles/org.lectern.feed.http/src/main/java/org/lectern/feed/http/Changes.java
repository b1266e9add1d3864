package org.lectern.feed.http;

import java.time.Instant;
import java.util.Optional;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.model.Feed;

/** How a feed stands after something happened to it. */
final class Changes {
    private Changes() {}

    /** It is being asked for; should this process die now, it counts as a failure. */
    static Feed claimed(Feed feed, Instant now, Politeness.Next next) {
        return new Feed(
                feed.address(),
                feed.title(),
                feed.link(),
                feed.format(),
                feed.every(),
                feed.allowPrivate(),
                Optional.of(now),
                feed.lastSucceeded(),
                feed.notBefore(),
                next.due(),
                feed.failures(),
                feed.lastError(),
                feed.etag(),
                feed.lastModified(),
                feed.unread(),
                feed.papers());
    }

    /** A 304 need not repeat the validators. The user's title goes before the feed's own. */
    static Feed succeeded(
            Feed feed,
            Download.Answer answer,
            FeedDescription said,
            Optional<String> unread,
            long added,
            Instant now,
            Politeness politeness) {
        boolean same = answer.status() == 304;
        Optional<String> etag = same ? answer.etag().or(feed::etag) : answer.etag();
        Optional<String> lastModified = same ? answer.lastModified().or(feed::lastModified) : answer.lastModified();
        boolean conditional = etag.isPresent() || lastModified.isPresent();
        Politeness.Next next = politeness.afterSuccess(feed, conditional, answer.retryAfter(), now);
        return new Feed(
                feed.address(),
                feed.title().or(said::title),
                said.link().or(feed::link),
                feed.format(),
                feed.every(),
                feed.allowPrivate(),
                feed.lastTried(),
                Optional.of(now),
                next.notBefore(),
                next.due(),
                0,
                Optional.empty(),
                etag,
                lastModified,
                unread,
                feed.papers() + added);
    }

    /** The user stopped it: that is no failure of the server's, so neither the back-off nor the last error changes. */
    static Feed cancelled(Feed feed, Optional<String> unread, long added, Politeness.Next next) {
        return tried(feed, feed.failures(), feed.lastError(), unread, added, next);
    }

    /** The validators of the last whole answer stay, unless it has a page to be read again. */
    static Feed failed(Feed feed, String sentence, Optional<String> unread, long added, Politeness.Next next) {
        return tried(feed, feed.failures() + 1, Optional.of(sentence), unread, added, next);
    }

    private static Feed tried(
            Feed feed,
            int failures,
            Optional<String> error,
            Optional<String> unread,
            long added,
            Politeness.Next next) {
        return new Feed(
                feed.address(),
                feed.title(),
                feed.link(),
                feed.format(),
                feed.every(),
                feed.allowPrivate(),
                feed.lastTried(),
                feed.lastSucceeded(),
                next.notBefore(),
                next.due(),
                failures,
                error,
                feed.etag(),
                feed.lastModified(),
                unread,
                feed.papers() + added);
    }
}
