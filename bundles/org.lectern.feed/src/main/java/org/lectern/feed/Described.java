package org.lectern.feed;

import java.util.List;
import java.util.function.Consumer;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.TableLayout;
import org.lectern.api.model.PartialDate;

/** Hands everything on, and tells {@code listener} what the feed says about itself. */
record Described(FeedFormat.ItemSink sink, Consumer<FeedDescription> listener) implements FeedFormat.ItemSink {
    @Override
    public void accept(FeedItem item) throws FeedException {
        sink.accept(item);
    }

    @Override
    public void accept(FeedItem item, List<GivenAnswer> answers) throws FeedException {
        sink.accept(item, answers);
    }

    @Override
    public void again(FeedItem item, List<GivenAnswer> answers) throws FeedException {
        sink.again(item, answers);
    }

    @Override
    public void at(String place) {
        sink.at(place);
    }

    @Override
    public void accounted(PageAccount account) {
        sink.accounted(account);
    }

    @Override
    public void laidOut(TableLayout layout) {
        sink.laidOut(layout);
    }

    @Override
    public void dated(PartialDate pageDate) {
        sink.dated(pageDate);
    }

    @Override
    public void described(FeedDescription feed) {
        sink.described(feed);
        listener.accept(feed);
    }
}
