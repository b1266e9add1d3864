package org.lectern.store.sqlite;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.Store;

/**
 * Puts 54,002 made-up papers into the store in transactions of about 50 ms, and their ids and texts into one bare table
 * by JDBC batches with the same settings of durability, in turns in one process. Prints CPU seconds of the process, the
 * ratio, and what opening costs. Arguments: the number of rounds.
 */
final class ImportBenchmark {
    private static final int PAPERS = 54_002;
    private static final long TRANSACTION_NANOS = 45_000_000;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<Dossier> dossiers = dossiers();
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Path folder = Files.createTempDirectory("store-benchmark");
            double bare = cpuSeconds(() -> bare(folder, dossiers));
            double ours = cpuSeconds(() -> ours(folder, dossiers));
            ratios[round] = bare / ours;
            System.out.printf(
                    "bare %.2f s, store %.2f s CPU: %.2f x the speed; %,d and %,d bytes%n",
                    bare,
                    ours,
                    ratios[round],
                    Files.size(folder.resolve("bare.db")),
                    Files.size(folder.resolve(SqliteStoreProvider.FILE)));
            reads(folder);
        }
        Arrays.sort(ratios);
        System.out.printf("median %.2f x the speed of bare batches%n", ratios[rounds / 2]);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double cpuSeconds(Work work) throws Exception {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long before = os.getProcessCpuTime();
        work.run();
        return (os.getProcessCpuTime() - before) / 1e9;
    }

    private static void ours(Path folder, List<Dossier> dossiers) throws Exception {
        try (Store store = new SqliteStoreProvider().open(folder)) {
            for (int next = 0; next < dossiers.size(); ) {
                int from = next;
                next = store.papers().write(transaction -> {
                    long until = System.nanoTime() + TRANSACTION_NANOS;
                    int i = from;
                    while (i < dossiers.size() && System.nanoTime() < until) {
                        Dossier dossier = dossiers.get(i++);
                        // What an importer asks before it adds a paper.
                        transaction.withIdentifier(dossier.paper().identifiers().getFirst());
                        transaction.withTitleKey(dossier.titleKey());
                        transaction.write(with(dossier, transaction.newId()));
                    }
                    return i;
                });
            }
        }
    }

    private static void bare(Path folder, List<Dossier> dossiers) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"))) {
            try (var settings = connection.createStatement()) {
                settings.executeUpdate("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                        + "CREATE TABLE paper (id TEXT PRIMARY KEY, title TEXT, abstract TEXT)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO paper VALUES (?, ?, ?)")) {
                int waiting = 0;
                for (Dossier dossier : dossiers) {
                    insert.setString(1, dossier.paper().id().value());
                    insert.setString(2, dossier.paper().title());
                    insert.setString(3, dossier.paper().abstractText());
                    insert.addBatch();
                    if (++waiting % 1_000 == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    private static void reads(Path folder) throws Exception {
        long start = System.nanoTime();
        try (Store store = new SqliteStoreProvider().open(folder)) {
            List<PaperId> all = store.papers().list(org.lectern.api.store.PaperOrder.TITLE, 0, Integer.MAX_VALUE);
            long listed = System.nanoTime();
            int read = 0;
            for (int from = 0; from < all.size(); from += 500) {
                read += store.papers()
                        .papers(all.subList(from, Math.min(all.size(), from + 500)))
                        .size();
            }
            long end = System.nanoTime();
            System.out.printf(
                    "  list %,d ids by title %d ms, read %,d papers in pages of 500 %d ms%n",
                    all.size(), (listed - start) / 1_000_000, read, (end - listed) / 1_000_000);
        }
    }

    private static List<Dossier> dossiers() {
        var random = new Random(7);
        var words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = Long.toString(Math.abs(random.nextLong()), 36).substring(0, 2 + random.nextInt(9));
        }
        var dossiers = new ArrayList<Dossier>(PAPERS);
        for (int i = 0; i < PAPERS; i++) {
            dossiers.add(dossier(i, random, words));
        }
        return dossiers;
    }

    private static Dossier dossier(int number, Random random, String[] words) {
        var text = new PaperText(sentence(9, random, words), sentence(170, random, words));
        var revision = new Revision(RevisionId.of(1), "%064x".formatted(random.nextLong()), text, text, 1, List.of());
        var identifiers = List.of(new Identifier(
                Identifier.Scheme.ARXIV, "%04d.%05d".formatted(2401 + number / 5000, number % 5000 * 3)));
        var authors = List.of("Ada Lovelace", "Charles Babbage", "Grace Hopper", "Kurt Gödel");
        var published = Optional.of(new PublicationDate(
                new PartialDate(
                        OptionalInt.of(2024 + number / 30_000),
                        OptionalInt.of(1 + number / 3_000 % 12),
                        OptionalInt.of(1 + number / 100 % 28)),
                DateOrigin.PRINTED));
        var sighting = new Sighting(
                "corpora/arxiv.jsonl",
                Optional.empty(),
                OptionalInt.of(number + 1),
                OptionalInt.empty(),
                OptionalInt.empty());
        var extra = Map.of("categories", "cs.CL cs.LG", "comment", "12 pages, 4 figures");
        var record = new SourceRecord(
                sighting,
                "i-0001",
                revision.id(),
                false,
                authors,
                OptionalInt.of(4),
                Optional.empty(),
                published,
                identifiers,
                List.of(),
                extra);
        var paper = new Paper(
                new PaperId("p-" + number),
                revision,
                authors,
                OptionalInt.of(4),
                Optional.empty(),
                published,
                identifiers,
                List.of(),
                List.of(sighting));
        return new Dossier(paper, text.title().toLowerCase(), List.of(revision), List.of(record));
    }

    private static Dossier with(Dossier dossier, PaperId id) {
        Paper p = dossier.paper();
        var paper = new Paper(
                id,
                p.revision(),
                p.authors(),
                p.authorCount(),
                p.organization(),
                p.published(),
                p.identifiers(),
                p.links(),
                p.sightings());
        return new Dossier(paper, dossier.titleKey(), dossier.revisions(), dossier.records());
    }

    private static String sentence(int length, Random random, String[] words) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return sentence.toString();
    }
}
