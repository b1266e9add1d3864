package org.lectern.feed.http;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedDescription;

/** Where the next page of a paged feed is. */
final class Paging {
    /** As many pages of one feed are read at a time; the rest comes at the next time. */
    static final int MOST = 50;

    private static final Pattern START = Pattern.compile("(?<=[?&]start=)(\\d{1,9})(?=&|$)");

    private Paging() {}

    /**
     * The page that the feed names, where it is at the same server; of arXiv's API the one its counts lead to.
     *
     * @param papers on this page
     */
    static Optional<URI> next(URI page, FeedDescription feed, int papers) {
        return feed.next()
                .flatMap(link -> named(page, link))
                .or(() -> counted(page, feed.totalResults(), papers))
                .filter(next -> !next.equals(page));
    }

    private static Optional<URI> named(URI page, String link) {
        try {
            URI next = page.resolve(link.strip());
            boolean sameServer = page.getScheme().equalsIgnoreCase(String.valueOf(next.getScheme()))
                    && page.getHost().equalsIgnoreCase(String.valueOf(next.getHost()))
                    && page.getPort() == next.getPort();
            return sameServer ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> counted(URI page, OptionalLong total, int papers) {
        if (total.isEmpty() || papers == 0 || !"/api/query".equals(page.getPath()) || page.getRawQuery() == null) {
            return Optional.empty();
        }
        Matcher start = START.matcher(page.toString());
        boolean given = start.find();
        long from = given ? Long.parseLong(start.group()) : 0;
        long next = from + papers;
        if (next >= total.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(given ? start.replaceFirst(Long.toString(next)) : page + "&start=" + next));
    }
}
