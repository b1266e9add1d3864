package org.lectern.feed.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;

/**
 * Feeds and lists damaged at random. {@code -Dlectern.fuzz.runs=10000} runs more of them, {@code -Dlectern.fuzz.seed}
 * others; a failure names its seed.
 */
class MutatedFeedsTest {
    private static final int RUNS = Integer.getInteger("lectern.fuzz.runs", 500);
    private static final long SEED = Long.getLong("lectern.fuzz.seed", 20260306);
    private static final String OPML = "<opml version=\"2.0\"><body><outline text=\"arXiv\"><outline text=\"cs\""
            + " xmlUrl=\"https://example.org/rss\" category=\"a,b\"/></outline></body></opml>";
    private static final List<String> ODD = List.of(
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
            "99999999999999999999");
    private static final byte[][] ODD_BYTES = {
        {(byte) 0xC3}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {0}, {(byte) 0x80}, {0x1B}
    };

    @Test
    void aDamagedFeedIsReadOrRefusedAndTheSameEachTime() throws Exception {
        var samples = List.of(Samples.RSS, Samples.ATOM, Samples.JSON);
        var formats = List.<FeedFormat>of(new RssFormat(), new AtomFormat(), new JsonFeedFormat());
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new Random(seed);
            int which = random.nextInt(5) / 2;
            byte[] damaged = mutated(samples.get(which).getBytes(StandardCharsets.UTF_8), random);
            String first = read(formats.get(which), damaged, seed);
            assertEquals(first, read(formats.get(which), damaged, seed), () -> "seed " + seed);
        }
    }

    @Test
    void aDamagedListOfFeedsIsReadOrRefused() {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            byte[] damaged = mutated(OPML.getBytes(StandardCharsets.UTF_8), new Random(seed));
            try {
                Opml.read("list", new ByteArrayInputStream(damaged));
            } catch (FeedException e) {
                assertTrue(!e.advice().isBlank(), () -> "seed " + seed);
            } catch (IOException | RuntimeException e) {
                fail("seed " + seed + ": " + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
    }

    /** Of an item that nothing happened to, nothing may be missing. */
    @Test
    void anItemBehindTheDamageIsWhole() throws Exception {
        String last = "<item><title>The last of them</title><description>All of it</description>"
                + "<link>https://example.org/last</link></item></channel></rss>";
        String damagedPart = Samples.RSS.substring(0, Samples.RSS.indexOf("</channel>"));
        var harmless = ODD.stream()
                // What opens a comment, a section or a document type hides what follows: a note says so.
                .filter(odd -> !odd.startsWith("<!") && !odd.startsWith("<?"))
                .toList();
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
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

    private static String read(FeedFormat format, byte[] bytes, long seed) {
        try {
            Readings read = Readings.of(format, bytes);
            read.items().forEach(item -> assertTrue(isWellFormed(item.toString()), () -> "seed " + seed));
            return read.toString();
        } catch (FeedException e) {
            assertTrue(!e.advice().isBlank(), () -> "seed " + seed);
            return e.getMessage();
        } catch (IOException | RuntimeException e) {
            return fail("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample;
        for (int i = 1 + random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(200));
            bytes = switch (random.nextInt(7)) {
                case 0 -> spliced(bytes, at, to, new byte[0]);
                case 1 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case 2 ->
                    spliced(bytes, at, at, ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8));
                case 3 -> spliced(bytes, at, at, ODD_BYTES[random.nextInt(ODD_BYTES.length)]);
                case 4 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                case 5 -> Arrays.copyOf(bytes, at);
                default -> moved(bytes, at, to, random);
            };
        }
        return bytes;
    }

    private static byte[] moved(byte[] bytes, int from, int to, Random random) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        byte[] rest = spliced(bytes, from, to, new byte[0]);
        int at = random.nextInt(rest.length + 1);
        return spliced(rest, at, at, part);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(instead);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
