package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.feed.dailypapers.DailyPapersJson;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** Whatever the format, a file that is compressed with gzip is read as if it were not. */
class CompressedFilesTest {
    private static final String ANSWER =
            "[{\"paper\":{\"id\":\"2503.00001\",\"title\":\"Counting Sheep\",\"summary\":\"We count.\"}},\n"
                    + "{\"paper\":{\"id\":\"2503.00002\",\"title\":\"Lambs in Space\",\"summary\":\"We fly.\"}}]";

    @TempDir
    private Path folder;

    private Store store;
    private FeedImporter importer;

    @BeforeEach
    void open() throws StoreException {
        store = new SqliteStoreProvider().open(folder);
        importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
        importer.addFormat(
                new DailyPapersJson(), Map.of("feed.format.id", "daily-papers-json", "feed.format.label", "API"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private ImportReport run(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        return importer.run(new Importer.Request(List.of(file), Optional.empty(), Optional.empty()), Progress.NONE);
    }

    @Test
    void anAnswerThatIsCompressedIsKnownAndReadAndShownBeforehand() throws Exception {
        byte[] bytes = packed(ANSWER.getBytes(StandardCharsets.UTF_8));
        ImportReport report = run("daily_papers.json.gz", bytes);
        assertEquals(List.of(2, 0), List.of(report.added(), report.skipped().size()));
        assertEquals(
                List.of("Counting Sheep", "Lambs in Space"),
                importer
                        .preview(folder.resolve("daily_papers.json.gz"), Optional.empty(), Optional.empty(), 5)
                        .items()
                        .stream()
                        .map(item -> item.paper().text().title())
                        .toList());
    }

    @Test
    void compressedDataThatBreaksOffKeepsWhatStandsBefore() throws Exception {
        var long1 = new StringBuilder("[");
        for (int i = 0; i < 5_000; i++) {
            long1.append(i == 0 ? "" : ",").append("{\"paper\":{\"id\":\"2503.").append(10_000 + i);
            long1.append("\",\"title\":\"Sheep ").append(i * 7919L % 5003).append("\",\"summary\":\"We count ");
            long1.append(Long.toString(i * 104_729L * 31, 36)).append(".\"}}");
        }
        byte[] bytes = packed((long1 + "]").getBytes(StandardCharsets.UTF_8));
        ImportReport report = run("cut.json.gz", Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertTrue(report.added() > 100, () -> "papers: " + report.added());
        String failure = report.files().getFirst().failure().orElseThrow();
        assertTrue(failure.contains("its compressed data is cut off"), failure);
    }

    /** Says something of the first byte, then reads on. */
    private static final class Remarking implements FeedFormat {
        @Override
        public int recognise(Probe probe) {
            return 0;
        }

        @Override
        public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
            var account = new PageAccount();
            sink.accounted(account);
            account.unused(4, "loose words", "outside of any record");
            account.paper();
            sink.accept(FeedItem.of("Counting Sheep", "We count."));
            input.bytes().transferTo(OutputStream.nullOutputStream());
            return account.report();
        }
    }

    @Test
    void whereReadingFailsTheReportStillNamesWhatWasSkippedBefore() throws Exception {
        importer.addFormat(new Remarking(), Map.of("feed.format.id", "remarking", "feed.format.label", "Remarks"));
        byte[] bytes = packed(ANSWER.getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length - 8));
        FileReport report = importer.run(
                        new Importer.Request(List.of(file), Optional.of("remarking"), Optional.empty()), Progress.NONE)
                .files()
                .getFirst();
        assertTrue(report.failure().orElseThrow().contains("its compressed data is cut off"));
        assertEquals(
                List.of(new PageReport.Place(4, "loose words", "outside of any record")),
                report.page().unusedLines());
        assertEquals(1, report.added());
    }

    @Test
    void whatUnpacksWithoutEndIsRefusedOnTheWay() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write("[{\"paper\":{\"id\":\"2503.00001\",\"title\":\"Sheep\",\"summary\":\"We count.\"}},"
                    .getBytes(StandardCharsets.UTF_8));
            var sheep = new byte[1 << 20];
            Arrays.fill(sheep, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                gzip.write(sheep);
            }
        }
        ImportReport report = run("bomb.json.gz", bomb.toByteArray());
        assertEquals(1, report.added());
        String failure = report.files().getFirst().failure().orElseThrow();
        assertTrue(failure.contains("it unpacks to more than papers would"), failure);
    }

    @Test
    void aFileThatOnlyBeginsLikeOneIsSaidToBeDamaged() throws Exception {
        ImportReport report = run("odd.json.gz", new byte[] {0x1f, (byte) 0x8b, 7, 7, 7});
        String reason = report.skipped().getFirst().reason();
        assertTrue(reason.startsWith("could not be read: its compressed data is"), reason);
    }
}
