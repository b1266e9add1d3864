package org.lectern.feed.labelled;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.Span;

/**
 * Files damaged at random. {@code -Dlectern.fuzz.runs=10000} runs more of them, {@code -Dlectern.fuzz.seed} others; a
 * failure names its seed.
 */
class MutatedLabelsTest {
    private static final int RUNS = Integer.getInteger("lectern.fuzz.runs", 500);
    private static final long SEED = Long.getLong("lectern.fuzz.seed", 20261121);
    /** What takes so long hangs, on however busy a machine. */
    private static final Duration HANG = Duration.ofSeconds(30);

    private static final String TELLING = "{}[]\"':,\\#\t\r\n\0\uFEFF\u202E-0123456789|*_;=<>/@";
    private static final List<String> ODD = List.of(
            "[[[[",
            "{\"a\":",
            "null",
            "1e999",
            "-1",
            "99999999999999999999",
            "\\uD800",
            "\"start\": 4000000000",
            "\n\n",
            "\"text\": 1",
            "\"label\": {}",
            "\"data\": []",
            "\t_\t*[1]",
            "#Text=",
            "T1\tA 0 ",
            "%ID",
            "true");

    private record Family(FeedFormat format, byte[] sample) {
        Family(FeedFormat format, String sample) {
            this(format, sample.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Family> families() throws Exception {
        return List.of(
                new Family(new Doccano(), Samples.DOCCANO),
                new Family(new Prodigy(), Samples.PRODIGY),
                new Family(new LabelStudio(), Samples.STUDIO),
                new Family(new UimaCas(), Samples.CAS),
                new Family(new WebannoTsv(), Samples.TSV),
                new Family(new InceptionProject(), Samples.inception()),
                new Family(new BratArchive(), Samples.brat()));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFileFailsWithNothingButAFeedException() throws Exception {
        return families().stream()
                .map(family -> DynamicTest.dynamicTest(family.format.getClass().getSimpleName(), () -> damage(family)));
    }

    private static void damage(Family family) {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            byte[] bytes = mutated(family.sample, new Random(seed));
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
        var input = new FeedInput("file", new ByteArrayInputStream(bytes), Optional.empty());
        try {
            PageReport report = family.format.read(input, new FeedFormat.ItemSink() {
                @Override
                public void accept(FeedItem item) {}

                @Override
                public void accept(FeedItem item, List<GivenAnswer> answers) {
                    for (GivenAnswer answer : answers) {
                        for (Span span : answer.spans()) {
                            // Fails where the span lies outside of the text.
                            Readings.words(item, span);
                        }
                    }
                }
            });
            assertTrue(Stream.concat(report.unusedLines().stream(), report.incomplete().stream())
                    .allMatch(place -> place.line() >= 1 && !place.reason().isBlank()));
        } catch (FeedException e) {
            assertFalse(e.getMessage().isBlank() || e.advice().isBlank(), "a failure without a word");
        }
    }

    private static byte[] mutated(byte[] sample, Random random) {
        var text = new StringBuilder(new String(sample, StandardCharsets.ISO_8859_1));
        for (int i = 1 + random.nextInt(12); i > 0 && text.length() > 4; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(7)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(4)));
                case 2 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
                case 3 -> text.setCharAt(at, TELLING.charAt(random.nextInt(TELLING.length())));
                case 4 -> text.insert(at, (char) random.nextInt(0x100));
                case 5 -> text.setLength(at);
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }
}
