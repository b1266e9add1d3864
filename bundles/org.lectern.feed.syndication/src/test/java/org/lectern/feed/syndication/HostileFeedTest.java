package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.testkit.SharedData;

/** Feeds that want to fill the memory, hang the program or read files. */
class HostileFeedTest {
    private static final String HEAD = "<rss version=\"2.0\"><channel><title>Feed</title>\n";
    private static final String GOOD = "<item><title>Good</title><description>Still here</description></item>\n";
    private static final int MEGABYTE = 1 << 20;

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A head, a piece repeated, a tail: more than could be held in memory. */
    private static InputStream endless(String head, int pieces, IntFunction<String> piece, String tail) {
        Stream<InputStream> all = Stream.concat(
                Stream.of(of(head)),
                Stream.concat(IntStream.range(0, pieces).mapToObj(i -> of(piece.apply(i))), Stream.of(of(tail))));
        var parts = all.iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static Readings read(InputStream bytes) throws Exception {
        return Readings.of(new RssFormat(), bytes);
    }

    @Test
    void billionLaughsStayUnexpanded() throws Exception {
        Readings read =
                read(of("<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
                        + HEAD + "<item><title>&c;</title><description>&a;</description></item></channel></rss>"));
        assertEquals("&c;", read.only().text().title());
        assertEquals("ha", read.only().text().abstractText());
    }

    @Test
    void anEntityUsedOftenStopsGrowing() throws Exception {
        String thousand = "x".repeat(1000);
        Readings read = read(
                of("<!DOCTYPE rss [<!ENTITY a \"" + thousand + "\">]>" + HEAD + "<item><title>T</title><description>"
                        + "&a;".repeat(100_000) + "</description></item>" + GOOD + "</channel></rss>"));
        assertEquals(List.of("T", "Good"), read.titles());
        assertTrue(read.items().getFirst().text().abstractText().length() <= Entry.LONGEST_TEXT);
    }

    @Test
    void noFileIsRead() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "hunter2");
            Readings read = read(of("<!DOCTYPE rss [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY % p SYSTEM \""
                    + secret.toUri() + "\">%p;]>" + HEAD + "<item><title>&a;</title></item></channel></rss>"));
            assertFalse(read.toString().contains("hunter2"));
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void theAttacksOfOthersAreSurvived() throws Exception {
        try (Stream<Path> files = Files.list(SharedData.require("feeds/attacks"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".xml")).toList()) {
                assertEquals(List.of(), read(Files.newInputStream(file)).items(), file.toString());
            }
        }
    }

    @Test
    void aTitleOfTenMegabytesIsCutAndReported() throws Exception {
        Readings read = read(
                of(HEAD + "<item><title>" + "x".repeat(10 * MEGABYTE) + "</title></item>" + GOOD + "</channel></rss>"));
        assertEquals(
                List.of(Entry.LONGEST_TITLE, 4),
                read.titles().stream().map(String::length).toList());
        assertEquals("a text too long for a paper, cut", read.damaged().getFirst());
        assertTrue(read.report().notes().contains("1 texts or attributes of more than 1 MB were cut."));
    }

    @Test
    void anAttributeOfTenMegabytesLosesNothingBehindIt() throws Exception {
        Readings read = read(of(HEAD + "<item><title>Long</title><link href=\"" + "x".repeat(10 * MEGABYTE)
                + "\"/></item>" + GOOD + "</channel></rss>"));
        assertEquals("Good", read.titles().getLast());
    }

    @Test
    void aHundredThousandAmpersandsAreLegal() throws Exception {
        Readings read = read(of(HEAD
                + IntStream.range(0, 1000)
                        .mapToObj(i -> "<item><title>T" + i + "</title><description>" + "&amp;".repeat(150)
                                + "</description></item>")
                        .reduce("", String::concat)
                + "</channel></rss>"));
        assertEquals(1000, read.items().size());
        assertEquals("&".repeat(150), read.items().getLast().text().abstractText());
    }

    @Test
    void elementsWithinEachOtherWithoutEndAreLeft() throws Exception {
        Readings read = read(endless(
                HEAD + "<item><title>Deep</title>",
                300,
                i -> "<a>".repeat(10_000),
                "</item>" + GOOD + "</channel></rss>"));
        assertEquals("Good", read.titles().getLast());
    }

    @Test
    void namesWithoutEndAreForgotten() throws Exception {
        Readings read = read(endless(
                HEAD,
                4000,
                i -> "<item><title>T</title>"
                        + IntStream.range(0, 100)
                                .mapToObj(k -> "<n" + i + "x" + k + "/>")
                                .reduce("", String::concat)
                        + "</item>",
                "</channel></rss>"));
        assertEquals(4000, read.items().size());
    }

    @Test
    void attributesWithoutEndAreCut() throws Exception {
        Readings read = read(endless(
                HEAD + "<item><title>T</title><link",
                100,
                i -> IntStream.range(0, 1000)
                        .mapToObj(k -> " a" + i + "x" + k + "='>'")
                        .reduce("", String::concat),
                "/></item>" + GOOD + "</channel></rss>"));
        assertEquals("Good", read.titles().getLast());
    }

    @Test
    void markupWithoutEndIsPassedOver() throws Exception {
        Readings read = read(endless(HEAD, 2000, i -> "<b x='".repeat(10_000), GOOD + "</channel></rss>"));
        assertEquals("Good", read.titles().getLast());
    }

    /** 128 MB, or 1 GB in the long run, that no heap of a test holds: entries are handed on one by one. */
    @Test
    void aFeedLongerThanTheMemoryStreams() throws Exception {
        String text = "We count sheep. ".repeat(500);
        long[] papers = new long[1];
        InputStream bytes = endless(
                HEAD,
                Boolean.getBoolean("lectern.long") ? 131_072 : 16_384,
                i -> "<item><title>Paper " + i + "</title><description>" + text + "</description></item>\n",
                "</channel></rss>");
        PageReport report =
                new RssFormat().read(new FeedInput("feed", bytes, Optional.empty()), (FeedItem item) -> papers[0]++);
        assertEquals(Boolean.getBoolean("lectern.long") ? 131_072 : 16_384, papers[0]);
        assertEquals(Collections.emptyList(), report.notes());
    }

    @Test
    void absurdDatesAreNoDates() throws Exception {
        Readings read = read(of(HEAD
                + Stream.of(
                                "99999999-99-99",
                                "2023-02-30",
                                "0000-01-01",
                                "Thu, 32 Foo 2023",
                                "1".repeat(9999),
                                "-5",
                                "1e9")
                        .map(date -> "<item><title>T</title><pubDate>" + date + "</pubDate></item>")
                        .reduce("", String::concat)
                + "</channel></rss>"));
        assertEquals(7, read.items().size());
        assertTrue(
                read.items().stream().allMatch(item -> item.published().isEmpty()),
                () -> read.items().toString());
    }
}
