package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Outcome;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

/** Feeds and lists of feeds damaged at random. */
class MutatedFeedsTest {
    private static final String OPML = "<opml version=\"2.0\"><body><outline text=\"arXiv\"><outline text=\"cs\""
            + " xmlUrl=\"https://example.org/rss\" category=\"a,b\"/></outline></body></opml>";
    private static final String[] ODD = {
        "<",
        ">",
        "&",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "&nbsp;",
        "&a;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x",
        "?>",
        "<!DOCTYPE rss [<!ENTITY a \"b\">]>",
        "<!DOCTYPE",
        "</item>",
        "<item>",
        "</entry>",
        "<entry>",
        "<title>",
        "</title>",
        "</channel></rss>",
        "<rss><channel>",
        " a='1' a='1'",
        " xmlns=\"urn:x\"",
        " xmlns:q=''",
        "<q:x/>",
        "\"",
        "'",
        "\0",
        "\u202E",
        "\uFFFE",
        "😀",
        "{",
        "}",
        "[",
        "]",
        "\"items\":",
        "1e999",
        "null",
        "\\ud800",
        "99999999999999999999"
    };
    private static final Mutations DAMAGE = new Mutations(ODD);

    @TestFactory
    Stream<DynamicTest> aDamagedFeedLosesNothingWithoutAWord() {
        return Fuzzing.tests(List.of(
                Subject.of(
                        RssFormat::new, "feed", DAMAGE.text(Samples.RSS), "Counting Sheep at Scale", "First we look"),
                Subject.of(AtomFormat::new, "feed", DAMAGE.text(Samples.ATOM), "We place sheep", "lines."),
                Subject.of(JsonFeedFormat::new, "feed", DAMAGE.text(Samples.JSON), "A note without a title"),
                new Subject("Opml", MutatedFeedsTest::list, DAMAGE.text(OPML), List.of("https://example.org/rss"))));
    }

    private static Outcome list(byte[] bytes) throws FeedException, IOException {
        var list = Opml.read("list", new ByteArrayInputStream(bytes));
        return new Outcome(list.toString(), !list.notes().isEmpty());
    }

    /** Of an item that nothing happened to, nothing may be missing. */
    @Test
    void anItemBehindTheDamageIsWhole() throws Exception {
        String last = "<item><title>The last of them</title><description>All of it</description>"
                + "<link>https://example.org/last</link></item></channel></rss>";
        String damagedPart = Samples.RSS.substring(0, Samples.RSS.indexOf("</channel>"));
        var harmless = Stream.of(ODD)
                // What opens a comment, a section or a document type hides what follows: a note says so.
                .filter(odd -> !odd.startsWith("<!") && !odd.startsWith("<?"))
                .toList();
        for (int run = 0; run < 500; run++) {
            long seed = 20260306 + run;
            var random = new Random(seed);
            int at = damagedPart.indexOf("<item>")
                    + random.nextInt(damagedPart.length() - damagedPart.indexOf("<item>"));
            String text = damagedPart.substring(0, at)
                    + harmless.get(random.nextInt(harmless.size()))
                    + damagedPart.substring(at)
                    + last;
            Readings read = Readings.of(new RssFormat(), text);
            assertTrue(
                    read.items().stream()
                            .anyMatch(item -> item.text().title().equals("The last of them")
                                    && item.text().abstractText().equals("All of it")),
                    () -> "seed " + seed + ": " + read + " of " + text);
        }
    }
}
