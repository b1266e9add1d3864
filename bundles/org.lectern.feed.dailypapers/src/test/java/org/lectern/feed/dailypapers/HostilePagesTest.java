package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.feed.dailypapers.Pages.abstractText;
import static org.lectern.feed.dailypapers.Pages.paper;
import static org.lectern.feed.dailypapers.Pages.title;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;

/** Input that no page ever was. */
class HostilePagesTest {
    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As many bytes as asked for, without holding them. */
    private static InputStream flood(long length, int... pattern) {
        return new InputStream() {
            private long given;

            @Override
            public int read() {
                return given == length ? -1 : pattern[(int) (given++ % pattern.length)];
            }
        };
    }

    private static InputStream sequence(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    @Test
    void aLineOf200MegabytesIsPassedOverAndTheRestIsRead() throws Exception {
        var page = Pages.read(
                sequence(text(paper(1) + "\n\n"), flood(200_000_000, 'x'), text("\n\n" + paper(2))), Optional.empty());
        assertEquals(List.of(title(1), title(2)), page.titles());
        assertEquals(1, page.report().unusedLines().size());
        var place = page.report().unusedLines().getFirst();
        assertEquals(5, place.line());
        assertEquals("a line of 200,000,000 bytes is too long to be read", place.reason());
        assertTrue(place.text().length() < 200);
    }

    @Test
    void anAbstractThatIsTooLongLeavesItsTitleIncomplete() throws Exception {
        var page = Pages.read(
                sequence(text(paper(1) + "\n\n" + title(2) + "\n\n"), flood(2_000_000, 'x'), text("\n\n" + paper(3))),
                Optional.empty());
        assertEquals(List.of(title(1), title(2), title(3)), page.titles());
        assertEquals(List.of("5: title without abstract"), page.problems());
    }

    @Test
    void linesWithoutEndStopWithOneSentence() {
        var failure = assertThrows(
                FeedException.class,
                () -> Pages.read(sequence(text(paper(1) + "\n\n"), flood(1L << 28, 'x', '\n')), Optional.empty()));
        assertTrue(
                failure.getMessage().startsWith("page.txt is larger than a Daily Papers page can be"),
                failure::getMessage);
    }

    @Test
    void bytesThatAreNoTextAreOneSentence() {
        byte[] bytes = new byte[10_000];
        new java.util.Random(7).nextBytes(bytes);
        var failure = assertThrows(FeedException.class, () -> Pages.read(bytes, Optional.empty()));
        assertEquals("No paper could be read from page.txt: it is not text.", failure.getMessage());
    }

    @Test
    void anEmptyFileIsOneSentence() {
        for (String empty : List.of("", "\n\n\n", "\uFEFF")) {
            var failure = assertThrows(FeedException.class, () -> Pages.read(empty));
            assertEquals("No paper could be read from page.txt: it is empty.", failure.getMessage());
        }
    }

    @Test
    void lettersCutInTheirMiddleDoNotLoseTheirLine() throws Exception {
        byte[] bytes = (title(1) + "\n\nÄ " + abstractText(1)).getBytes(StandardCharsets.UTF_8);
        bytes[title(1).length() + 3] = 'x';
        var page = Pages.read(bytes, Optional.empty());
        assertEquals(List.of(title(1)), page.titles());
        assertEquals(
                "\uFFFDx " + abstractText(1), page.items().getFirst().text().abstractText());
    }

    @Test
    void patternsThatAreSlowToMatchAreNot() throws Exception {
        String blanks = " ".repeat(250_000);
        String address = "http://".repeat(70_000);
        var page = Pages.read(String.join(
                "\n\n",
                IntStream.range(0, 4)
                        .mapToObj(i -> title(i) + "\n\nWe show" + blanks + "• x" + blanks + address + " x")
                        .toList()));
        assertEquals(4, page.items().size());
    }
}
