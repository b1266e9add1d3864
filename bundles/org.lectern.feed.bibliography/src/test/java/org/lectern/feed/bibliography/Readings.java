package org.lectern.feed.bibliography;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;

/** All that comes out of one input. */
record Readings(List<FeedItem> items, PageReport report) {
    static Readings of(FeedFormat format, String text) throws FeedException, IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Readings of(FeedFormat format, byte[] bytes) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        PageReport report = format.read(
                new FeedInput("bibliography", new ByteArrayInputStream(bytes), Optional.empty()), items::add);
        return new Readings(items, report);
    }

    FeedItem only() {
        if (items.size() != 1) {
            throw new AssertionError("One item was expected: " + items + ", " + report);
        }
        return items.getFirst();
    }
}
