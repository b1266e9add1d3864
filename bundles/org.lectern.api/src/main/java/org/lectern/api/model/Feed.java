package org.lectern.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed that the workspace follows, and where it stands.
 *
 * @param address where it is: http or https
 * @param title as the user or the feed names it
 * @param link the page that the feed belongs to
 * @param format the id of the format to read it as; else it is recognised
 * @param every the user's schedule; politeness may make it longer, never shorter
 * @param allowPrivate the user, who added it by hand, says that it may lie in a private network
 * @param lastTried when the server was last asked
 * @param lastSucceeded when it last gave the feed, or said that nothing has changed
 * @param notBefore the server is not asked earlier than this, not even by hand
 * @param nextDue when it is asked next without being told to
 * @param failures in a row; 0 after a success
 * @param lastError a sentence; absent after a success
 * @param etag as the server gave it; opaque
 * @param lastModified as the server gave it; opaque
 * @param unread the page at which reading a paged feed broke off
 * @param papers how many the feed has brought that were new to the workspace
 */
public record Feed(
        String address,
        Optional<String> title,
        Optional<String> link,
        Optional<String> format,
        Duration every,
        boolean allowPrivate,
        Optional<Instant> lastTried,
        Optional<Instant> lastSucceeded,
        Instant notBefore,
        Instant nextDue,
        int failures,
        Optional<String> lastError,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<String> unread,
        long papers) {
    public Feed {
        Objects.requireNonNull(address);
        Objects.requireNonNull(title);
        Objects.requireNonNull(link);
        Objects.requireNonNull(format);
        Objects.requireNonNull(every);
        Objects.requireNonNull(lastTried);
        Objects.requireNonNull(lastSucceeded);
        Objects.requireNonNull(notBefore);
        Objects.requireNonNull(nextDue);
        Objects.requireNonNull(lastError);
        Objects.requireNonNull(etag);
        Objects.requireNonNull(lastModified);
        Objects.requireNonNull(unread);
    }

    /** A feed that was never asked for and is due at once. */
    public static Feed fresh(
            String address, Optional<String> title, Optional<String> format, Duration every, boolean allowPrivate) {
        return new Feed(
                address,
                title,
                Optional.empty(),
                format,
                every,
                allowPrivate,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
