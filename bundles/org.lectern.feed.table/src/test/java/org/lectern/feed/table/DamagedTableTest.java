package org.lectern.feed.table;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;

/** Tables with bytes changed, doubled and cut out at random. */
class DamagedTableTest {
    private static final int RUNS = 3000;
    private static final String TELLING = "\"',;\t\r\n{}[]:\\\0";

    @Test
    void damagedJsonLinesFailWithNothingButAFeedException() throws IOException {
        damage(new JsonLines(), new JsonLinesTest().sample());
    }

    @Test
    void damagedCsvFailsWithNothingButAFeedException() throws IOException {
        damage(new CsvTable(), new CsvTableTest().sample());
    }

    @Test
    void damagedGzipFailsWithNothingButAFeedException() throws IOException {
        damage(new JsonLines(), Readings.zipped(new JsonLinesTest().sample()));
        damage(new CsvTable(), Readings.zipped(new CsvTableTest().sample()));
    }

    private static void damage(FeedFormat format, byte[] sample) throws IOException {
        var random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = damaged(sample, random);
            try {
                Readings.of(format, bytes);
            } catch (FeedException e) {
                assertFalse(e.getMessage().isBlank() || e.advice().isBlank(), "a failure without a word");
            } catch (RuntimeException e) {
                throw new AssertionError("Run " + run + " with " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] damaged(byte[] sample, Random random) {
        var bytes = new ByteArrayOutputStream();
        int odds = List.of(2, 10, 50).get(random.nextInt(3));
        for (byte one : sample) {
            switch (random.nextInt(odds * 4)) {
                case 0 -> bytes.write(random.nextInt(256));
                case 1 -> bytes.write(TELLING.charAt(random.nextInt(TELLING.length())));
                case 2 -> {
                    bytes.write(one);
                    bytes.write(one);
                }
                case 3 -> {}
                default -> bytes.write(one);
            }
        }
        return bytes.toByteArray();
    }
}
