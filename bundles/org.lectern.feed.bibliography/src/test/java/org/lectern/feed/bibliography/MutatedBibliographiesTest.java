package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;

/**
 * Files damaged at random. {@code -Dlectern.fuzz.runs=10000} runs more of them, {@code -Dlectern.fuzz.seed} others; a
 * failure names its seed.
 */
class MutatedBibliographiesTest {
    private static final int RUNS = Integer.getInteger("lectern.fuzz.runs", 500);
    private static final long SEED = Long.getLong("lectern.fuzz.seed", 20260306);
    /** Milliseconds are the rule: what takes so long hangs, on however busy a machine. */
    private static final Duration HANG = Duration.ofSeconds(30);

    private static final String TELLING = "@{}()\"'=,#%\\$~&<>/![];:-|. \t\r\n\0\uFEFF\u202E";

    private static final String WHOLE = "The last one is whole";

    /**
     * A format with a good file of it.
     *
     * @param last a record that stands behind the damage; empty where the format cannot go on behind it
     */
    private record Family(FeedFormat format, String sample, String last, List<String> odd) {}

    private static List<Family> families() {
        return List.of(
                new Family(
                        new Bibtex(),
                        Samples.BIBTEX,
                        "\n@article{last, title = {" + WHOLE + "}}\n",
                        List.of(
                                "@article{x,",
                                "@comment{",
                                "{{{{",
                                "\\'{",
                                "@string{jos = jos # jos}",
                                "}\n}",
                                "\"",
                                "\\verb|{|")),
                new Family(
                        new Ris(),
                        Samples.RIS,
                        "\nTY  - JOUR\nTI  - " + WHOLE + "\nER  - \n",
                        List.of("ER  - \r\n", "TY  - JOUR\n", "AU  - ", "\n\n\n", "DA  - 9999/99/99\n")),
                new Family(
                        new Nbib(),
                        Samples.NBIB,
                        "\n\nPMID- 9\nTI  - " + WHOLE + "\n",
                        List.of("PMID- x\n", "      ", "TI  - ", "DP  - 0000 Foo\n")),
                new Family(
                        new Enw(),
                        Samples.ENW,
                        "\n\n%0 Book\n%T " + WHOLE + "\n",
                        List.of("%0 \n", "%", "%T ", "\n\n", "%% x\n")),
                new Family(
                        new WebOfScience(),
                        Samples.WOS,
                        "\nPT J\nTI " + WHOLE + "\nER\n",
                        List.of("PT J\n", "ER\n", "EF\n", "   ", "FN x\n")),
                new Family(
                        new CslJson(),
                        Samples.CSL,
                        "",
                        List.of("[[[[", "{\"a\":", "\"date-parts\": [[\"x\", 99, -1]]", "null", "1e999")),
                new Family(
                        new PubmedXml(),
                        Samples.PUBMED,
                        "<PubmedArticle><Article><ArticleTitle>" + WHOLE + "</ArticleTitle></Article></PubmedArticle>",
                        List.of("<PubmedArticle>", "</PubmedArticle>", "<!--", "<![CDATA[", "&#0;", "&foo;", "<a:b>")),
                new Family(
                        new EndnoteXml(),
                        Samples.ENDNOTE,
                        "<record><titles><title>" + WHOLE + "</title></titles></record>",
                        List.of("<record>", "</record>", "<style", "]]>", "&#xD800;", "<?xml")));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFileFailsWithNothingButAFeedException() {
        return families().stream()
                .map(family -> DynamicTest.dynamicTest(family.format.getClass().getSimpleName(), () -> damage(family)));
    }

    private static void damage(Family family) {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            byte[] bytes = mutated(family, new Random(seed));
            try {
                Assertions.assertTimeoutPreemptively(HANG, () -> read(family, bytes));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static void read(Family family, byte[] bytes) throws Exception {
        int sure = family.format.recognise(new Probe("file", bytes, true));
        assertTrue(sure >= 0 && sure <= 100);
        var titles = new ArrayList<String>();
        var input = new FeedInput("file", new ByteArrayInputStream(bytes), Optional.empty());
        try {
            PageReport report =
                    family.format.read(input, item -> titles.add(item.text().title()));
            assertTrue(Stream.concat(report.unusedLines().stream(), report.incomplete().stream())
                    .allMatch(place -> place.line() >= 1 && !place.reason().isBlank()));
            assertTrue(family.last.isEmpty() || titles.contains(WHOLE), () -> "what stands behind is lost: " + titles);
        } catch (FeedException e) {
            assertFalse(e.getMessage().isBlank() || e.advice().isBlank(), "a failure without a word");
            assertTrue(family.last.isEmpty(), e.getMessage());
        }
    }

    private static byte[] mutated(Family family, Random random) {
        var text = new StringBuilder(family.sample);
        for (int i = 1 + random.nextInt(12); i > 0 && text.length() > 4; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(8)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(4)));
                case 2 -> text.insert(at, family.odd.get(random.nextInt(family.odd.size())));
                case 3 -> text.setCharAt(at, TELLING.charAt(random.nextInt(TELLING.length())));
                case 4 -> text.insert(at, (char) random.nextInt(0x10000));
                case 5 -> text.setLength(at);
                case 6 -> text.insert(at, TELLING.substring(random.nextInt(8)).repeat(1 + random.nextInt(3)));
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        Charset charset = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)
                .get(random.nextInt(5));
        if (charset.name().startsWith("UTF-16")) {
            return ("\uFEFF" + text + family.last).getBytes(charset);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(withOddBytes(text.toString().getBytes(charset), random));
        bytes.writeBytes(family.last.getBytes(charset));
        return bytes.toByteArray();
    }

    private static byte[] withOddBytes(byte[] bytes, Random random) {
        var odd = new ByteArrayOutputStream();
        int odds = random.nextInt(3) == 0 ? 40 : Integer.MAX_VALUE;
        for (byte one : bytes) {
            odd.write(random.nextInt(odds) == 0 ? random.nextInt(256) : one);
        }
        return odd.toByteArray();
    }
}
