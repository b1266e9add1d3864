package org.lectern.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.annotation.LabelledStore.PAPERS;
import static org.lectern.annotation.LabelledStore.TOPICS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;

class AnyActsTest {
    private static Path folder;
    private static LabelledStore labelled;
    private static int annotators;

    sealed interface Deed {
        record Label(int paper, List<String> labels) implements Deed {}

        record Clear(int paper) implements Deed {}

        record Undo() implements Deed {}

        record Redo() implements Deed {}
    }

    @BeforeContainer
    static void open() throws IOException, StoreException {
        folder = Files.createTempDirectory("lectern-acts");
        labelled = new LabelledStore(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        labelled.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 60)
    void anySequenceOfActsLeavesTheAnswersThatWholeSnapshotsWouldLeave(@ForAll("deeds") List<Deed> deeds)
            throws Exception {
        String annotator = "annotator " + ++annotators;
        var model = new Snapshots();
        for (Deed deed : deeds) {
            assertEquals(model.does(deed), does(annotator, deed), () -> deed + " of " + deeds + " did something");
            assertEquals(model.answers, answers(annotator), () -> "answers after " + deed + " of " + deeds);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> paper = Arbitraries.integers().between(1, PAPERS.size());
        Arbitrary<List<String>> labels = Arbitraries.subsetOf("vision", "text", "speech")
                .map(set -> Stream.of("vision", "text", "speech")
                        .filter(set::contains)
                        .toList());
        Arbitrary<Deed> label = paper.flatMap(p -> labels.map(l -> new Deed.Label(p, l)));
        Arbitrary<Deed> clear = paper.map(Deed.Clear::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, label),
                        Tuple.of(1, clear),
                        Tuple.of(4, Arbitraries.just(new Deed.Undo())),
                        Tuple.of(2, Arbitraries.just(new Deed.Redo())))
                .list()
                .ofMaxSize(16);
    }

    private static boolean does(String annotator, Deed deed) throws AnnotationException, StoreException {
        return switch (deed) {
            case Deed.Label(int paper, List<String> labels) ->
                labelled.label(TOPICS, annotator, paper, labels.toArray(String[]::new)) != null;
            case Deed.Clear(int paper) -> labelled.annotation.clear(TOPICS, annotator, PAPERS.get(paper - 1)) != null;
            case Deed.Undo() -> labelled.annotation.undo(TOPICS, annotator).isPresent();
            case Deed.Redo() -> labelled.annotation.redo(TOPICS, annotator).isPresent();
        };
    }

    /** The project is blind, so its annotator sees these and no others. */
    private static Map<PaperId, List<String>> answers(String annotator) throws StoreException {
        return labelled.store.annotations().answers(TOPICS, new Viewer(annotator, Viewer.Role.ANNOTATOR)).stream()
                .collect(Collectors.toMap(Answer::paper, Answer::labels));
    }

    /** The reference: a stack of what all answers were before each act. */
    private static final class Snapshots {
        private final Deque<Map<PaperId, List<String>>> before = new ArrayDeque<>();
        private final Deque<Map<PaperId, List<String>>> after = new ArrayDeque<>();
        private Map<PaperId, List<String>> answers = Map.of();

        boolean does(Deed deed) {
            return switch (deed) {
                case Deed.Label(int paper, List<String> labels) -> {
                    var next = new TreeMap<>(answers);
                    next.put(PAPERS.get(paper - 1), labels);
                    yield act(next);
                }
                case Deed.Clear(int paper) -> {
                    var next = new TreeMap<>(answers);
                    next.remove(PAPERS.get(paper - 1));
                    yield act(next);
                }
                case Deed.Undo() -> step(before, after);
                case Deed.Redo() -> step(after, before);
            };
        }

        private boolean act(Map<PaperId, List<String>> next) {
            before.push(answers);
            after.clear();
            answers = next;
            return true;
        }

        private boolean step(Deque<Map<PaperId, List<String>>> from, Deque<Map<PaperId, List<String>>> to) {
            if (from.isEmpty()) {
                return false;
            }
            to.push(answers);
            answers = from.pop();
            return true;
        }
    }
}
