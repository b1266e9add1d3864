package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.api.search.Index;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

/** However the index is damaged, answers stay true and nobody has to do anything. */
class DamagedIndexTest {
    private static final int PAPERS = 300;

    @TempDir
    Path folder;

    private Path index;

    @BeforeEach
    void indexPapers() throws Exception {
        index = folder.resolve("index");
        try (var desk = new Desk(folder)) {
            add(desk, 1, PAPERS);
            assertAnswersAreTrue(desk, PAPERS);
        }
    }

    private static void add(Desk desk, int from, int to) throws Exception {
        desk.store.papers().write(transaction -> {
            for (int i = from; i <= to; i++) {
                transaction.write(Papers.dossier(paper(i)));
            }
            return null;
        });
    }

    private static Paper paper(int number) {
        return Papers.published(
                Papers.paper("" + number, "Paper " + number, "common words and number" + number + " low-rank"),
                "2024-01-01");
    }

    private static void assertAnswersAreTrue(Desk desk, int papers) throws Exception {
        SearchAnswer all = desk.search.find(Desk.query("common lowrank published:2024"));
        assertEquals(
                IntStream.rangeClosed(1, papers).mapToObj(i -> "p-" + i).toList(),
                all.hits().stream().map(hit -> hit.paper().value()).toList());
        assertEquals(List.of((long) papers, 0L), List.of(all.total(), all.behind()));
        assertEquals(1, desk.search.find(Desk.query("number7")).total());
        assertEquals(new Index.State(papers, 0), desk.index.state());
    }

    private void assertHeals() throws Exception {
        try (var desk = new Desk(folder)) {
            assertAnswersAreTrue(desk, PAPERS);
        }
        // And what was made anew is whole.
        try (var desk = new Desk(folder)) {
            assertAnswersAreTrue(desk, PAPERS);
            add(desk, PAPERS + 1, PAPERS + 3);
            assertAnswersAreTrue(desk, PAPERS + 3);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Map<Path, byte[]> saved() throws IOException {
        var saved = new java.util.TreeMap<Path, byte[]>();
        for (Path file : files()) {
            saved.put(file, Files.readAllBytes(file));
        }
        return saved;
    }

    /** Puts the files back that were there before, as a backup would. */
    private void restore(Map<Path, byte[]> saved) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (var entry : saved.entrySet()) {
            Files.write(entry.getKey(), entry.getValue());
        }
    }

    @Test
    void aDeletedIndexIsMadeAnew() throws Exception {
        for (Path file : files()) {
            Files.delete(file);
        }
        assertHeals();
    }

    @Test
    void aDeletedFolderIsMadeAnewWhileTheWindowIsOpen() throws Exception {
        try (var desk = new Desk(folder)) {
            assertAnswersAreTrue(desk, PAPERS);
            for (Path file : files()) {
                Files.delete(file);
            }
            Files.deleteIfExists(index.resolve("write.lock"));
            Files.delete(index);
            add(desk, PAPERS + 1, PAPERS + 1);
            assertAnswersAreTrue(desk, PAPERS + 1);
        }
    }

    @Test
    void eachFileMayBeMissingEmptyOrCut() throws Exception {
        Map<Path, byte[]> good = saved();
        assertTrue(good.size() >= 3, good.keySet()::toString);
        for (Path file : good.keySet()) {
            byte[] bytes = good.get(file);
            for (byte[] left : List.of(new byte[0], java.util.Arrays.copyOf(bytes, bytes.length / 2))) {
                restore(good);
                Files.write(file, left);
                assertAnswers(file + " cut to " + left.length);
            }
            restore(good);
            Files.delete(file);
            assertAnswers(file + " deleted");
        }
    }

    @Test
    void bytesMayBeFlippedInEachFile() throws Exception {
        Map<Path, byte[]> good = saved();
        for (Path file : good.keySet()) {
            byte[] bytes = good.get(file);
            for (int part = 1; part < 8; part++) {
                restore(good);
                byte[] flipped = bytes.clone();
                flipped[bytes.length * part / 8] ^= 0x55;
                Files.write(file, flipped);
                assertAnswers(file + " flipped at " + bytes.length * part / 8);
            }
        }
    }

    private void assertAnswers(String damage) throws Exception {
        try (var desk = new Desk(folder)) {
            assertAnswersAreTrue(desk, PAPERS);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(damage, e);
        }
    }

    @Test
    void whereNoIndexCanBeWrittenTheAnswerSaysSo() throws Exception {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.deleteIfExists(index.resolve("write.lock"));
        Files.delete(index);
        Files.writeString(index, "in the way");
        try (var desk = new Desk(folder)) {
            assertEquals(new SearchAnswer(List.of(), 0, PAPERS), desk.search.find(Desk.query("common")));
            var failure = assertThrows(SearchException.class, () -> desk.index.update(Progress.NONE));
            assertEquals(index.toString(), failure.subject());
            assertTrue(failure.getMessage().startsWith("The index could not be written: "), failure::getMessage);
        }
        Files.delete(index);
        assertHeals();
    }

    @Test
    void strangeFilesDoNotMatter() throws Exception {
        Files.write(index.resolve("segments_zz"), new byte[] {1, 2, 3});
        Files.write(index.resolve("notes.txt"), new byte[] {1, 2, 3});
        assertHeals();
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAnew() throws Exception {
        try (var writer = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig())) {
            var data = new java.util.HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            data.put(IndexWriting.VERSION, "0");
            writer.setLiveCommitData(data.entrySet());
        }
        assertHeals();
    }

    @Test
    void theIndexOfAnotherStoreIsMadeAnew() throws Exception {
        var others = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().contains("lectern.db"))
                    .forEach(others::add);
        }
        for (Path file : others) {
            Files.delete(file);
        }
        try (var desk = new Desk(folder)) {
            add(desk, 1, 2);
            assertEquals(2, desk.search.find(Desk.query("common")).total());
        }
    }

    @Test
    void rebuildingMakesTheSameIndex() throws Exception {
        try (var desk = new Desk(folder)) {
            desk.index.rebuild(Progress.NONE);
            assertAnswersAreTrue(desk, PAPERS);
        }
    }
}
