package org.lectern.feed.labelled;

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
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.Span;

/** All that comes out of one input. */
record Readings(List<FeedItem> items, List<List<GivenAnswer>> answers, List<FeedItem> again, PageReport report) {
    static Readings of(FeedFormat format, String text) throws FeedException, IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Readings of(FeedFormat format, byte[] bytes) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        var answers = new ArrayList<List<GivenAnswer>>();
        var again = new ArrayList<FeedItem>();
        PageReport report = format.read(
                new FeedInput("file", new ByteArrayInputStream(bytes), Optional.empty()), new FeedFormat.ItemSink() {
                    @Override
                    public void accept(FeedItem item) {
                        accept(item, List.of());
                    }

                    @Override
                    public void accept(FeedItem item, List<GivenAnswer> given) {
                        items.add(item);
                        answers.add(given);
                    }

                    @Override
                    public void again(FeedItem item, List<GivenAnswer> given) {
                        again.add(item);
                        accept(item, given);
                    }
                });
        return new Readings(items, answers, again, report);
    }

    /** The places of the papers, those that came again too. */
    List<Integer> positions() {
        return items.stream().map(item -> item.position().orElseThrow()).toList();
    }

    /** The words that a span of the item marks. */
    static String words(FeedItem item, Span span) {
        String part = span.part() == Span.Part.TITLE
                ? item.text().title()
                : item.text().abstractText();
        int start = part.offsetByCodePoints(0, span.start());
        return span.label() + "=" + part.substring(start, part.offsetByCodePoints(start, span.end() - span.start()));
    }

    /** The words of all spans of all answers to all items. */
    List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            for (GivenAnswer answer : answers.get(i)) {
                for (Span span : answer.spans()) {
                    words.add(words(items.get(i), span));
                }
            }
        }
        return words;
    }

    /** {@code annotator: labels} of all answers. */
    List<String> labels() {
        return answers.stream()
                .flatMap(List::stream)
                .map(answer -> answer.annotator() + ": " + String.join(" + ", answer.labels()))
                .toList();
    }
}
