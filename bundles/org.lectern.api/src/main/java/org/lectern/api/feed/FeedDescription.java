package org.lectern.api.feed;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a feed says about itself.
 *
 * @param title as plain text
 * @param link the page that the feed belongs to
 * @param language as the feed writes it: {@code en-us}
 * @param next where the next page of a paged feed is
 * @param totalResults of a feed that answers a search, over all its pages
 */
public record FeedDescription(
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        Optional<String> next,
        OptionalLong totalResults) {
    /** Of a feed that says nothing. */
    public static final FeedDescription NONE = new FeedDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());

    public FeedDescription {
        Objects.requireNonNull(title);
        Objects.requireNonNull(link);
        Objects.requireNonNull(language);
        Objects.requireNonNull(next);
        Objects.requireNonNull(totalResults);
    }
}
