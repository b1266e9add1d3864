package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchException;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

/** Papers with odd numbers are about the sea, the others about the wood. */
class MeaningTest {
    private static final List<String> SEA = List.of("waves", "ships", "harbours", "tides", "sails", "salty", "anchors");
    private static final List<String> WOOD = List.of("oaks", "mosses", "ferns", "owls", "leaves", "roots", "bark");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        add(1, 60);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void add(int from, int to) throws Exception {
        var papers = new ArrayList<Paper>();
        for (int i = from; i <= to; i++) {
            var random = new Random(i);
            List<String> topic = i % 2 == 1 ? SEA : WOOD;
            var words = new ArrayList<String>();
            for (int w = 0; w < 4; w++) {
                words.add(topic.get(random.nextInt(topic.size())));
            }
            papers.add(Papers.paper(Integer.toString(i), "Number " + i, String.join(" ", words)));
        }
        desk.store.papers().write(transaction -> {
            for (Paper paper : papers) {
                transaction.write(Papers.dossier(paper));
            }
            return null;
        });
    }

    private static boolean allOfTheSea(List<Hit> hits) {
        return hits.stream()
                .allMatch(hit -> Integer.parseInt(hit.paper().value().substring(2)) % 2 == 1);
    }

    private List<String> learnt() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("meaning"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("learnt"))
                    .toList();
        }
    }

    @Test
    void papersAboutTheSameAreFoundWhateverTheirWords() throws Exception {
        List<Hit> hits = desk.similar.toText("anchors", 25);

        assertEquals(25, hits.size());
        assertTrue(allOfTheSea(hits), hits::toString);
        assertTrue(hits.stream().anyMatch(hit -> !hit.snippet().contains("anchors")), hits::toString);
        assertTrue(hits.stream().allMatch(hit -> hit.score() > 0 && hit.score() <= 1), hits::toString);
    }

    @Test
    void severalPapersAreTakenTogetherAndLeftOutThemselves() throws Exception {
        List<PaperId> asked = List.of(new PaperId("p-1"), new PaperId("p-3"));
        List<Hit> hits = desk.similar.toAll(asked, 20);

        assertTrue(allOfTheSea(hits), hits::toString);
        assertTrue(hits.stream().noneMatch(hit -> asked.contains(hit.paper())), hits::toString);
        assertEquals(hits, desk.similar.toAll(asked, 20));
    }

    @Test
    void aPaperAddedSinceIsFoundAtOnce() throws Exception {
        desk.similar.prepare(Progress.NONE);
        desk.store.papers().write(transaction -> {
            transaction.write(Papers.dossier(Papers.paper("99", "Number 99", "waves ships harbours tides")));
            return null;
        });

        assertEquals(
                new PaperId("p-99"),
                desk.similar.toText("waves ships harbours tides", 1).getFirst().paper());
    }

    @Test
    void whatWasLearntIsLearntAnewWhenThePapersHaveGrownByHalf() throws Exception {
        desk.similar.prepare(Progress.NONE);
        List<String> first = learnt();
        add(61, 80);
        desk.similar.toText("waves", 5);
        assertEquals(first, learnt());

        add(81, 90);
        assertTrue(allOfTheSea(desk.similar.toText("waves", 30)));
        assertEquals(1, learnt().size());
        assertTrue(learnt().getFirst().startsWith("learnt-1-90-"), learnt()::toString);
    }

    @Test
    void theSamePapersTeachTheSame() throws Exception {
        desk.similar.prepare(Progress.NONE);
        List<String> first = learnt();
        Files.delete(folder.resolve("meaning").resolve(first.getFirst()));
        desk.similar.prepare(Progress.NONE);

        assertEquals(first, learnt());
    }

    @Test
    void aDamagedFileIsForgottenAndLearntAnew() throws Exception {
        desk.similar.prepare(Progress.NONE);
        desk.close();
        Path file = folder.resolve("meaning").resolve(learnt().getFirst());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        desk = new Desk(folder);

        assertThrows(SearchException.class, () -> desk.similar.toText("waves", 5));
        assertTrue(allOfTheSea(desk.similar.toText("waves", 5)));
    }

    @Test
    void anotherEmbeddingTakesThePlaceOfTheLearntOneWhileItIsThere() throws Exception {
        var upsideDown = new LastWord();
        desk.index.embedWith(upsideDown);
        List<Hit> hits = desk.similar.toText("waves ships oaks", 10);
        assertFalse(allOfTheSea(hits), hits::toString);

        desk.index.unembedWith(upsideDown);
        assertTrue(allOfTheSea(desk.similar.toText("waves ships anchors", 10)));
    }

    /** Knows nothing but whether the last word grows. */
    private static final class LastWord implements Embedding {
        @Override
        public String name() {
            return "last-word";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> vectors(List<String> texts) {
            return texts.stream()
                    .map(text -> WOOD.contains(text.substring(text.lastIndexOf(' ') + 1))
                            ? new float[] {1, 0}
                            : new float[] {0, 1})
                    .toList();
        }
    }

    @Test
    void aTextWithoutWordsIsRefusedOrLikeNone() throws Exception {
        assertThrows(SearchException.class, () -> desk.similar.toText("  ", 5));
        assertEquals(List.of(), desk.similar.toText("…", 5));
        assertEquals(List.of(), desk.similar.toAll(List.of(), 5));
    }
}
