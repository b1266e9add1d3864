package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.PublicationDate;

/**
 * What a format does with single bad values in an input that is sound otherwise: the paper behind them is read, and what
 * was lost is said.
 */
public interface BadInputContract {
    /** The title of the second paper. */
    String STILL_HERE = "Still Here: Counting Sheep with Sparse Networks";

    /** The format under test; a new one each time. */
    FeedFormat format();

    /** The name under which the input comes in. */
    String sampleName();

    /**
     * An input of two papers. The first has this title and this date, written as the format escapes them; the second is
     * called {@link #STILL_HERE}. Both have abstracts that begin with “We count”.
     */
    byte[] holding(String title, String date) throws IOException;

    /** Whether the bytes are text that may be in any encoding. */
    default boolean isText() {
        return true;
    }

    /**
     * What came out.
     *
     * @param failure of an input that could not be read to its end
     */
    record Outcome(List<FeedItem> items, Optional<PageReport> report, Optional<FeedException> failure) {
        public List<String> titles() {
            return items.stream().map(item -> item.text().title()).toList();
        }

        /** Whether anything is said about a part of the input. */
        public boolean says() {
            return failure.isPresent()
                    || report.filter(page -> !page.incomplete().isEmpty()
                                    || !page.unusedLines().isEmpty()
                                    || !page.notes().isEmpty())
                            .isPresent();
        }
    }

    /** Reads it; a failure must say what to do. */
    default Outcome read(byte[] bytes) throws IOException {
        var items = new ArrayList<FeedItem>();
        try {
            PageReport report = format().read(
                            new FeedInput(sampleName(), new ByteArrayInputStream(bytes), Optional.empty()), items::add);
            return new Outcome(items, Optional.of(report), Optional.empty());
        } catch (FeedException e) {
            assertFalse(e.getMessage().isBlank());
            assertFalse(e.advice().isBlank());
            return new Outcome(items, Optional.empty(), Optional.of(e));
        }
    }

    /** The second paper was read. */
    static void assertGoesOn(Outcome outcome) {
        assertTrue(
                outcome.failure().isEmpty() && outcome.titles().contains(STILL_HERE),
                () -> "The paper behind it is gone: " + outcome.titles() + " " + outcome.report() + outcome.failure());
    }

    @Test
    default void theInputIsReadWhereNothingIsBad() throws IOException {
        assertEquals(
                List.of("Sheep at Dawn: How Flocks Count Themselves", STILL_HERE),
                read(holding("Sheep at Dawn: How Flocks Count Themselves", "2024-10-27"))
                        .titles());
    }

    @Test
    default void aTitleOfTenMegabytesIsWholeOrNamedAndTheNextPaperIsRead() throws IOException {
        String title = "Endless Sheep ".repeat((10 << 20) / 14);
        Outcome outcome = read(holding(title, "2024-10-27"));
        assertGoesOn(outcome);
        boolean whole = outcome.titles().getFirst().length() >= title.strip().length();
        assertTrue(whole || outcome.says(), () -> "Nothing is said of what was cut: " + outcome.report());
    }

    @Test
    default void absurdDatesAreNoDates() throws IOException {
        for (String date :
                List.of("99999999-99-99", "0000-01-01", "-5", "1e9", "1".repeat(9999), "the day after", "2023-02-30")) {
            Outcome outcome = read(holding("Sheep at Dawn: How Flocks Count Themselves", date));
            assertGoesOn(outcome);
            Optional<String> read = outcome.items()
                    .getFirst()
                    .published()
                    .map(PublicationDate::date)
                    .map(Object::toString);
            // Of a day that is none the month or the year may be true.
            assertTrue(
                    read.isEmpty() || date.startsWith(read.get()) && read.get().startsWith("2023"),
                    () -> date.substring(0, Math.min(20, date.length())) + " was read as " + read);
        }
    }

    @Test
    default void aNulInATitleLosesNoPaper() throws IOException {
        Outcome outcome = read(holding("Sheep at\0 Dawn: How Flocks Count Themselves", "2024-10-27"));
        assertGoesOn(outcome);
        assertTrue(
                outcome.titles().getFirst().startsWith("Sheep at") || outcome.says(),
                () -> outcome.titles() + " " + outcome.report());
    }

    @Test
    default void charactersThatTurnTheDirectionLoseNoPaper() throws IOException {
        Outcome outcome = read(holding("Sheep \u202Eat\u202C \u2066Dawn\u2069: How Flocks\u200F Count", "2024-10-27"));
        assertGoesOn(outcome);
        assertEquals(
                "Sheep at Dawn: How Flocks Count",
                outcome.titles().getFirst().replaceAll("[\u200E\u200F\u202A-\u202E\u2066-\u2069]", ""));
    }

    @Test
    default void aByteOrderMarkIsNoPartOfAnything() throws IOException {
        if (!isText()) {
            return;
        }
        byte[] plain = holding("Sheep at Dawn: How Flocks Count Themselves", "2024-10-27");
        var marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(plain);
        assertEquals(read(plain).items(), read(marked.toByteArray()).items());
    }

    @Test
    default void anotherEncodingIsReadOrNamed() throws IOException {
        if (!isText()) {
            return;
        }
        String text =
                new String(holding("Schafe zählen: How Flocks Count Themselves", "2024-10-27"), StandardCharsets.UTF_8);
        for (String encoding : List.of("windows-1252", "UTF-16LE", "UTF-16BE")) {
            byte[] bytes = ((encoding.startsWith("UTF-16") ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));
            Outcome outcome = read(bytes);
            boolean read = outcome.titles().equals(List.of("Schafe zählen: How Flocks Count Themselves", STILL_HERE));
            boolean replaced = outcome.titles().contains("Schafe z\uFFFDhlen: How Flocks Count Themselves")
                    && outcome.titles().contains(STILL_HERE);
            assertTrue(
                    read || outcome.says() && (replaced || encoding.startsWith("UTF-16")),
                    () -> encoding + ": " + outcome.titles() + " " + outcome.report() + outcome.failure());
        }
    }
}
