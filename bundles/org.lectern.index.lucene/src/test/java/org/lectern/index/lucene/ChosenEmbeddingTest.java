package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.search.EmbeddingChoice.Chosen;
import org.lectern.api.search.EmbeddingModels;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchException;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Papers;

/** A model is a folder whose name is a word: papers are alike where both have the word, or both have not. */
class ChosenEmbeddingTest {
    private static final int PAPERS = 60;

    @TempDir
    Path folder;

    private final List<WordModel> opened = new ArrayList<>();
    private final EmbeddingModels models = this::open;
    private Desk desk;
    private ChosenEmbedding choice;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new Desk(folder, models);
        choice = new ChosenEmbedding(desk.index);
        add(1, PAPERS);
    }

    @AfterEach
    void close() {
        desk.close();
        assertTrue(opened.stream().allMatch(model -> model.closed), "a model was left open");
    }

    private void reopen() throws Exception {
        desk.close();
        desk = new Desk(folder, models);
        choice = new ChosenEmbedding(desk.index);
    }

    private void add(int from, int to) throws Exception {
        desk.store.papers().write(transaction -> {
            for (int i = from; i <= to; i++) {
                String text = "paper number" + i + (i % 2 == 0 ? " even" : " odd") + (i % 3 == 0 ? " third" : " other");
                transaction.write(Papers.dossier(Papers.paper(Integer.toString(i), "Number " + i, text)));
            }
            return null;
        });
    }

    private EmbeddingModels.OpenModel open(Path place) throws SearchException {
        String word = place.getFileName().toString();
        if (word.startsWith("no")) {
            throw new SearchException("There is no model.", place.toString(), "Name another folder.");
        }
        var model = new WordModel(word);
        opened.add(model);
        return model;
    }

    /** One dimension more for each letter, so that vectors of two models cannot be compared. */
    private static final class WordModel implements EmbeddingModels.OpenModel {
        private final String word;
        private final AtomicInteger embedded = new AtomicInteger();
        private Runnable whenHalfDone = () -> {};
        private boolean closed;

        WordModel(String word) {
            this.word = word;
        }

        @Override
        public String name() {
            return "word-" + word;
        }

        @Override
        public int dimensions() {
            return word.length();
        }

        @Override
        public List<float[]> vectors(List<String> texts) throws SearchException {
            if (closed) {
                throw new SearchException("Closed.", word, "");
            }
            return texts.stream().map(this::vector).toList();
        }

        private float[] vector(String text) {
            if (embedded.incrementAndGet() == PAPERS / 2) {
                whenHalfDone.run();
            }
            var vector = new float[word.length()];
            vector[text.contains(word) ? 0 : 1] = 1;
            return vector;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private List<Integer> like(String text) throws Exception {
        return desk.similar.toText(text, 20).stream()
                .map(Hit::paper)
                .map(id -> Integer.parseInt(id.value().substring(2)))
                .toList();
    }

    @Test
    void papersAreComparedByTheModelThatWasChosen() throws Exception {
        assertEquals(Optional.empty(), choice.chosen().folder());

        Chosen chosen = choice.use(folder.resolve("even"));
        assertEquals(new Chosen(Optional.of(folder.resolve("even")), "word-even", 4, 0, PAPERS), chosen);
        desk.similar.prepare(Progress.NONE);
        assertEquals(new Chosen(Optional.of(folder.resolve("even")), "word-even", 4, PAPERS, 0), choice.chosen());
        List<Integer> alike = like("even");
        assertEquals(20, alike.size());
        assertTrue(alike.stream().allMatch(paper -> paper % 2 == 0), alike::toString);

        choice.use(folder.resolve("third"));
        desk.similar.prepare(Progress.NONE);
        assertTrue(like("third").stream().allMatch(paper -> paper % 3 == 0));
        assertEquals(
                List.of(true, false), opened.stream().map(model -> model.closed).toList());
    }

    @Test
    void theChoiceStaysWithTheWorkspaceAndCanBeTakenBack() throws Exception {
        choice.use(folder.resolve("even"));
        reopen();
        assertEquals("word-even", choice.chosen().name());

        choice.useLearnt();
        desk.similar.prepare(Progress.NONE);
        assertTrue(choice.chosen().name().startsWith("learnt-1-60-"), choice.chosen()::toString);
        reopen();
        assertEquals(Optional.empty(), choice.chosen().folder());
        assertEquals(0, choice.chosen().behind());
    }

    @Test
    void whatAnotherProcessChoseIsSeen() throws Exception {
        desk.similar.prepare(Progress.NONE);
        try (var other = new Desk(folder, models)) {
            new ChosenEmbedding(other.index).use(folder.resolve("even"));
        }
        assertEquals("word-even", choice.chosen().name());
    }

    @Test
    void aFolderWithoutAModelIsRefusedAndTheChoiceStays() throws Exception {
        choice.use(folder.resolve("even"));
        assertThrows(SearchException.class, () -> choice.use(folder.resolve("nothing")));
        assertEquals("word-even", choice.chosen().name());
    }

    @Test
    void aModelThatHasGoneIsToldAndWordsAreStillFound() throws Exception {
        Files.writeString(folder.resolve("embedding.properties"), "folder=/tmp/nowhere");
        assertThrows(SearchException.class, () -> like("even"));
        assertEquals(30, desk.search.find(Desk.query("even")).total());

        Files.write(folder.resolve("embedding.properties"), new byte[1 << 17]);
        assertTrue(
                assertThrows(SearchException.class, () -> like("even")).advice().contains("embedding use learnt"));
        choice.useLearnt();
        desk.similar.prepare(Progress.NONE);
        assertEquals(20, like("third").size());
    }

    @Test
    void withoutAnythingThatOpensModelsOneIsToldSo() throws Exception {
        desk.close();
        desk = new Desk(folder);
        choice = new ChosenEmbedding(desk.index);
        assertThrows(SearchException.class, () -> choice.use(folder.resolve("even")));
    }

    @Test
    void anotherChoiceWhileVectorsAreMadeIsFollowedAndNeverMixed() throws Exception {
        choice.use(folder.resolve("even"));
        opened.getFirst().whenHalfDone = () -> {
            try {
                choice.use(folder.resolve("third"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        desk.similar.prepare(Progress.NONE);

        assertEquals(new Chosen(Optional.of(folder.resolve("third")), "word-third", 5, PAPERS, 0), choice.chosen());
        assertTrue(like("third").stream().allMatch(paper -> paper % 3 == 0));
    }

    @Test
    void whereFewVectorsAreMissingTheOthersAreUsedAndTheRestIsMadeInTheBackground() throws Exception {
        var told = new AtomicInteger();
        desk.index.whenMeaningIsLeftBehind(told::incrementAndGet);
        add(PAPERS + 1, 1000);
        choice.use(folder.resolve("even"));
        assertEquals(1, told.get());
        // By words until there are vectors: the third word counts too.
        assertTrue(like("odd third even").stream().anyMatch(paper -> paper % 2 != 0));
        assertEquals(2, told.get());

        desk.similar.prepare(Progress.NONE);
        add(1001, 1050);
        assertTrue(like("even").stream().allMatch(paper -> paper % 2 == 0 && paper <= 1000));
        assertEquals(3, told.get());

        desk.similar.prepare(Progress.NONE);
        add(1051, 1060);
        like("even");
        assertEquals(new Chosen(Optional.of(folder.resolve("even")), "word-even", 4, 1060, 0), choice.chosen());
        assertEquals(3, told.get());
    }
}
