package org.lectern.testkit;

import java.util.List;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.TableLayout;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Span;

/** Writes down what a format hands on, and fails where a mark lies outside of its text. */
final class CheckedItems implements FeedFormat.ItemSink {
    private final StringBuilder read = new StringBuilder();

    @Override
    public void accept(FeedItem item) {
        read.append(item).append('\n');
    }

    @Override
    public void accept(FeedItem item, List<GivenAnswer> answers) {
        accept(item);
        for (GivenAnswer answer : answers) {
            answer.spans().forEach(span -> check(span, item));
        }
        read.append(answers).append('\n');
    }

    @Override
    public void at(String place) {
        read.append(place).append('\n');
    }

    @Override
    public void laidOut(TableLayout layout) {
        layout.columns().forEach(column -> read.append(column.name()).append('\n'));
    }

    private static void check(Span span, FeedItem item) {
        String text = span.part() == Span.Part.TITLE
                ? item.text().title()
                : item.text().abstractText();
        int length = text.codePointCount(0, text.length());
        if (span.start() < 0 || span.start() > span.end() || span.end() > length) {
            throw new AssertionError(span + " lies outside of a text of " + length + " characters");
        }
    }

    @Override
    public void dated(PartialDate pageDate) {
        read.append(pageDate).append('\n');
    }

    @Override
    public void described(FeedDescription feed) {
        read.append(feed).append('\n');
    }

    @Override
    public String toString() {
        return read.toString();
    }
}
