package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.feed.FeedImporter;
import org.lectern.feed.table.JsonLines;
import org.lectern.store.sqlite.SqliteStoreProvider;

/**
 * Imports 30,000, 60,000 and 120,000 records of which 38% are papers listed again, in one pass into an empty store, and
 * prints how the CPU time grows. The records are those of a corpus in JSON Lines; where it has too few, titles of some stand with abstracts of
 * others. Of the listings again all have a
 * note of their own; a third has the identifier, a third none, and a third none and a title with other blanks and a period.
 */
public final class Duplicates {
    private static final int[] SIZES = {30_000, 60_000, 120_000};
    private static final int ROUNDS = 3;
    private static final double AGAIN = 0.38;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Duplicates() {}

    public static void main(String[] arguments) throws Exception {
        List<ObjectNode> corpus = corpus(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory("lectern-duplicates");
        try {
            Path[] files = new Path[SIZES.length];
            for (int i = 0; i < SIZES.length; i++) {
                files[i] = listed(corpus, SIZES[i], folder.resolve(SIZES[i] + ".jsonl"));
            }
            double[][] seconds = new double[SIZES.length][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < SIZES.length; i++) {
                    seconds[i][round] = measured(files[i], SIZES[i], folder.resolve("store"));
                }
            }
            for (int i = 0; i < SIZES.length; i++) {
                System.out.printf(
                        Locale.ROOT, "%,d records: %.2f CPU s%s%n", SIZES[i], median(seconds[i]), growth(seconds, i));
            }
        } finally {
            delete(folder);
        }
    }

    private static String growth(double[][] seconds, int i) {
        if (i == 0) {
            return "";
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = seconds[i][round] / seconds[i - 1][round];
        }
        double nLogN = SIZES[i] * Math.log(SIZES[i]) / (SIZES[i - 1] * Math.log(SIZES[i - 1]));
        return String.format(Locale.ROOT, "; %.2f times the half; n log n would be %.2f", median(ratios), nLogN);
    }

    private static double measured(Path file, int records, Path folder) throws Exception {
        Files.createDirectories(folder);
        double[] seconds = new double[1];
        try (Store store = new SqliteStoreProvider().open(folder)) {
            var importer = new FeedImporter(store.papers(), store.projects(), store.annotations());
            importer.addFormat(new JsonLines(), Map.of("feed.format.id", "jsonl", "feed.format.label", "JSON Lines"));
            var request = new Importer.Request(List.of(file), Optional.empty(), Optional.empty());
            ImportReport[] report = new ImportReport[1];
            seconds[0] = Cpu.of(() -> report[0] = importer.run(request, Progress.NONE));
            int unique = unique(records);
            if (report[0].added() != unique || report[0].merged() != records - unique) {
                throw new IllegalStateException("Of " + records + " records " + report[0].added() + " were added and "
                        + report[0].merged() + " merged, but " + unique + " are of papers of their own");
            }
        }
        delete(folder);
        return seconds[0];
    }

    private static int unique(int records) {
        return (int) Math.round(records * (1 - AGAIN));
    }

    private static List<ObjectNode> corpus(Path file) throws IOException {
        var corpus = new ArrayList<ObjectNode>();
        var titles = new HashSet<String>();
        try (InputStream plain = Files.newInputStream(file);
                MappingIterator<ObjectNode> records = JSON.readerFor(JsonNode.class)
                        .readValues(file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain)) {
            while (records.hasNext()) {
                ObjectNode record = records.next();
                // The corpus has some papers twice; here only those count that are listed again on purpose.
                if (titles.add(key(record.path("title").asText()))) {
                    corpus.add(record);
                }
            }
        }
        return corpus;
    }

    private static String key(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Path listed(List<ObjectNode> corpus, int size, Path file) throws IOException {
        var random = new Random(size);
        int unique = unique(size);
        List<ObjectNode> papers = new ArrayList<>();
        for (int i = 0; i < unique; i++) {
            papers.add(i < corpus.size() ? corpus.get(i) : crossed(corpus, i));
        }
        List<ObjectNode> records = new ArrayList<>(papers);
        for (int i = unique; i < size; i++) {
            records.add(again(papers.get(random.nextInt(unique)), i));
        }
        Collections.shuffle(records, random);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (ObjectNode record : records) {
                out.write(JSON.writeValueAsString(record));
                out.write('\n');
            }
        }
        return file;
    }

    private static ObjectNode crossed(List<ObjectNode> corpus, int i) {
        ObjectNode one = corpus.get(i % corpus.size());
        ObjectNode other = corpus.get((i * 31 + 7) % corpus.size());
        ObjectNode crossed = one.deepCopy();
        crossed.put("id", String.format(Locale.ROOT, "9912.%05d", i));
        crossed.put(
                "title",
                one.path("title").asText() + ", Seen from "
                        + other.path("title").asText());
        crossed.put("abstract", other.path("abstract").asText());
        return crossed;
    }

    private static ObjectNode again(ObjectNode paper, int i) {
        ObjectNode again = paper.deepCopy();
        switch (i % 3) {
            case 0 -> again.put("note", "listing " + i);
            case 1 -> {
                again.remove("id");
                again.put("note", "listing " + i);
            }
            default -> {
                again.remove("id");
                again.put("title", paper.path("title").asText().replace(" ", "   ") + ".");
            }
        }
        return again;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
