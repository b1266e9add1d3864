package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Index;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

/**
 * A process that indexes is killed with -9 at a moment nobody chose. Afterwards the index is whole, or is made anew, and
 * holds what the store holds. 200 kills with {@code -Dlectern.long=true}.
 */
class KilledIndexingTest {
    private static final int KILLS = Boolean.getBoolean("lectern.long") ? 200 : 3;
    private static final int PAPERS = 800;
    private static final int AT_ONCE = 100;
    private static final long HANG_SECONDS = 120;
    private static final Comparator<PaperId> ORDER = Comparator.comparing(PaperId::value);

    @TempDir
    Path folder;

    /** What the index was found to be, and how often. */
    private final TreeMap<String, Integer> found = new TreeMap<>();

    @Test
    void afterAKillTheIndexHoldsWhatTheStoreHolds() throws Exception {
        var random = new Random();
        try (var desk = new Desk(folder)) {
            write(desk, 0, 0, PAPERS);
            desk.index.update(Progress.NONE);
            desk.similar.prepare(Progress.NONE);
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start(kill);
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("begins", lines.readLine());
                process.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
                assertTrue(process.isAlive(), "the process ended by itself, so nothing was tried");
                process.destroyForcibly();
                assertTrue(process.waitFor(HANG_SECONDS, TimeUnit.SECONDS));
            }
            note("words", check("index"));
            note("vectors", check("meaning/vectors"));
            assertHoldsTheStore();
        }
        System.out.println("Kills while indexing: " + KILLS + "; found afterwards: " + found);
    }

    private Process start(int kill) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledIndexingTest.class.getName(),
                        folder.toString(),
                        Integer.toString(kill))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The process that is killed: papers change, words and vectors follow, and sometimes an index is made anew. */
    public static void main(String[] arguments) throws Exception {
        int generation = Integer.parseInt(arguments[1]) * 100;
        var random = new Random(generation);
        try (var desk = new Desk(Path.of(arguments[0]))) {
            System.out.println("begins");
            for (int round = 1; ; round++) {
                write(desk, generation + round, random.nextInt(PAPERS), AT_ONCE);
                desk.index.update(Progress.NONE);
                if (round % 4 == 2) {
                    desk.similar.prepare(Progress.NONE);
                } else if (round % 8 == 5) {
                    desk.index.rebuild(Progress.NONE);
                }
            }
        }
    }

    private static void write(Desk desk, int generation, int from, int count) throws Exception {
        desk.store.papers().write(transaction -> {
            for (int i = from; i < from + count; i++) {
                String text = "We show things of generation" + generation + " and word" + i % 7 + " with word" + i % 11;
                transaction.write(Papers.dossier(Papers.paper("" + i % PAPERS, "Paper " + i % PAPERS, text)));
            }
            return null;
        });
    }

    private void note(String index, String state) {
        found.merge(index + " " + state, 1, Integer::sum);
    }

    /** By Lucene's own check, before anything of ours has looked at it. */
    private String check(String name) throws Exception {
        Path path = folder.resolve(name);
        if (!Files.isDirectory(path)) {
            return "not there";
        }
        try (var directory = FSDirectory.open(path);
                var check = new CheckIndex(directory)) {
            // Killed while it was made anew, before the first commit.
            if (!DirectoryReader.indexExists(directory)) {
                return "not there";
            }
            CheckIndex.Status status = check.checkIndex();
            return status.clean ? "clean" : status.missingSegments ? "not there" : "damaged";
        }
    }

    private void assertHoldsTheStore() throws Exception {
        try (var desk = new Desk(folder)) {
            var texts = new TreeMap<String, Set<PaperId>>();
            List<PaperId> ids = desk.store.papers().list(PaperOrder.ADDED, 0, 2 * PAPERS);
            for (Paper paper : desk.store.papers().papers(ids)) {
                texts.computeIfAbsent(paper.abstractText().split(" ")[4], g -> new TreeSet<>(ORDER))
                        .add(paper.id());
            }
            for (var generation : texts.entrySet()) {
                var hits = new TreeSet<PaperId>(ORDER);
                desk.search.find(Desk.query(generation.getKey())).hits().stream()
                        .map(Hit::paper)
                        .forEach(hits::add);
                assertEquals(generation.getValue(), hits, generation.getKey());
            }
            assertEquals(new Index.State(ids.size(), 0), desk.index.state());
            desk.similar.prepare(Progress.NONE);
            var chosen = new ChosenEmbedding(desk.index).chosen();
            assertEquals(List.of((long) ids.size(), 0L), List.of(chosen.papers(), chosen.behind()));
        }
        assertEquals(List.of("clean", "clean"), List.of(check("index"), check("meaning/vectors")));
    }
}
