package org.lectern.feed.dailypapers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;

/** Pages for tests, and what comes out of them. */
record Pages(List<FeedItem> items, PageReport report) {
    static final String HEADER = "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
            + "byAK and the research community\n\n";

    /** A title and an abstract nobody could take for one another. */
    static String paper(int number) {
        return title(number) + "\n\n" + abstractText(number);
    }

    static String title(int number) {
        return "Paper Number " + number + ": Counting Sheep with Sparse Networks";
    }

    static String abstractText(int number) {
        return "Counting sheep is hard when the sheep move. We present method " + number
                + ", which counts them twice and takes the mean. It is better than counting once by " + number + "%.";
    }

    static String facts(String who, String date) {
        return "  • " + who + "\n·\n" + date;
    }

    static Pages read(String text) throws FeedException, IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Pages readSeenOn(String day, String text) throws FeedException, IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Optional.of(LocalDate.parse(day)));
    }

    static Pages read(byte[] bytes, Optional<LocalDate> seenOn) throws FeedException, IOException {
        return read(new ByteArrayInputStream(bytes), seenOn);
    }

    static Pages read(InputStream bytes, Optional<LocalDate> seenOn) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        PageReport report = new DailyPapersText().read(new FeedInput("page.txt", bytes, seenOn), items::add);
        return new Pages(items, report);
    }

    List<String> titles() {
        return items.stream().map(item -> item.text().title()).toList();
    }

    List<String> dates() {
        return items.stream()
                .map(item -> item.published()
                        .map(date -> date.date() + " " + date.origin().word())
                        .orElse("-"))
                .toList();
    }

    List<String> problems() {
        return report.incomplete().stream()
                .map(place -> place.line() + ": " + place.reason())
                .toList();
    }

    List<String> unused() {
        return report.unusedLines().stream()
                .map(place -> place.line() + ": " + place.text())
                .toList();
    }
}
