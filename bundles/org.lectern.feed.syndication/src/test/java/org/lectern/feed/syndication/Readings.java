package org.lectern.feed.syndication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;

/** All that comes out of one input. */
record Readings(List<FeedItem> items, FeedDescription feed, PageReport report) {
    static Readings of(FeedFormat format, String text) throws FeedException, IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Readings of(FeedFormat format, byte[] bytes) throws FeedException, IOException {
        return of(format, new ByteArrayInputStream(bytes));
    }

    static Readings of(FeedFormat format, InputStream bytes) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        var feeds = new ArrayList<FeedDescription>();
        var sink = new FeedFormat.ItemSink() {
            @Override
            public void accept(FeedItem item) {
                items.add(item);
            }

            @Override
            public void described(FeedDescription feed) {
                feeds.add(feed);
            }
        };
        PageReport report = format.read(new FeedInput("feed", bytes, Optional.empty()), sink);
        return new Readings(items, feeds.getFirst(), report);
    }

    FeedItem only() {
        if (items.size() != 1) {
            throw new AssertionError("One item was expected: " + items + ", " + report);
        }
        return items.getFirst();
    }

    List<String> titles() {
        return items.stream().map(item -> item.text().title()).toList();
    }

    List<String> damaged() {
        return report.incomplete().stream().map(Place::reason).toList();
    }
}
