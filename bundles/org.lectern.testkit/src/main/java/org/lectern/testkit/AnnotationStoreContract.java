package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link AnnotationStore} does. */
public interface AnnotationStoreContract extends StoreOpening {

    @Test
    default void eventsComeBackAsTheyWereDecidedAlsoAfterReopening() throws StoreException {
        List<AnnotationEvent> appended;
        try (Store store = open()) {
            appended = List.of(
                    Events.label(store, "ada", "p-1", "relevant"),
                    Events.label(store, "ben", "p-1", "maybe"),
                    Events.withdraw(store, "ada", "p-1"),
                    Events.undo(store, "ada", "p-1", "e-0003", "relevant"));
            assertEquals(appended, store.annotations().events(Project.DEFAULT, viewer("ada", Viewer.Role.OWNER)));
        }
        assertEquals(
                List.of("e-0001", "e-0002", "e-0003", "e-0004"),
                appended.stream().map(AnnotationEvent::id).toList());
        try (Store store = open()) {
            assertEquals(appended, store.annotations().events(Project.DEFAULT, viewer("ada", Viewer.Role.OWNER)));
            assertEquals("e-0005", Events.label(store, "ada", "p-2", "maybe").id());
        }
    }

    @Test
    default void aDecisionSeesTheAnnotatorsOwnEventsOfTheProjectOldestFirst() throws StoreException {
        try (Store store = open();
                Store beside = open()) {
            store.projects().write(Events.project("other", false));
            AnnotationEvent first = Events.label(store, "ada", "p-1", "relevant");
            Events.label(store, "ben", "p-1", "maybe");
            Events.labelIn(store, "other", "ada", "p-1", "maybe");
            AnnotationEvent second = Events.label(beside, "ada", "p-2", "irrelevant");

            for (Store each : List.of(store, beside)) {
                var seen = new ArrayList<AnnotationEvent>();
                assertThrows(
                        IllegalStateException.class,
                        () -> each.annotations().append(Project.DEFAULT, "ada", (id, own) -> {
                            seen.addAll(own);
                            throw new IllegalStateException("seen enough");
                        }));
                assertEquals(List.of(first, second), seen);
            }
        }
    }

    @Test
    default void aDecisionThatThrowsLeavesNothing() throws StoreException {
        var failure = new StoreException("It failed.", "p-1", "Do not do that.");
        try (Store store = open()) {
            assertSame(
                    failure,
                    assertThrows(
                            StoreException.class,
                            () -> store.annotations().append(Project.DEFAULT, "ada", (id, own) -> {
                                throw failure;
                            })));

            assertEquals(List.of(), store.annotations().events(Project.DEFAULT, viewer("ada", Viewer.Role.OWNER)));
            assertEquals("e-0001", Events.label(store, "ada", "p-1", "maybe").id());
        }
    }

    @Test
    default void theLastEventOfAnAnnotatorOnAPaperIsTheAnswer() throws StoreException {
        try (Store store = open()) {
            Events.label(store, "ben", "p-2", "relevant");
            Events.label(store, "ada", "p-2", "relevant");
            AnnotationEvent changed = Events.label(store, "ada", "p-2", "maybe");
            AnnotationEvent none = Events.label(store, "ben", "p-2");
            AnnotationEvent other = Events.label(store, "ada", "p-1", "irrelevant");
            Events.label(store, "ben", "p-1", "irrelevant");
            Events.withdraw(store, "ben", "p-1");

            assertEquals(
                    List.of(answer(other), answer(changed), answer(none)),
                    store.annotations().answers(Project.DEFAULT, viewer("ada", Viewer.Role.ANNOTATOR)));
            assertEquals(
                    List.of(answer(changed), answer(none)),
                    store.annotations()
                            .answersOn(
                                    Project.DEFAULT,
                                    List.of(new PaperId("p-2"), new PaperId("p-3")),
                                    viewer("ada", Viewer.Role.ANNOTATOR)));
        }
    }

    @Test
    default void anAnnotatorOfABlindProjectSeesOnlyTheirOwn() throws StoreException {
        try (Store store = open()) {
            store.projects().write(Events.project("blind", true));
            AnnotationEvent ada = Events.labelIn(store, "blind", "ada", "p-1", "relevant");
            AnnotationEvent ben = Events.labelIn(store, "blind", "ben", "p-1", "maybe");

            assertSees(store, viewer("ada", Viewer.Role.ANNOTATOR), ada);
            assertSees(store, viewer("ben", Viewer.Role.ANNOTATOR), ben);
            assertSees(store, viewer("eve", Viewer.Role.ANNOTATOR));
            assertSees(store, viewer("eve", Viewer.Role.CURATOR), ada, ben);
            assertSees(store, viewer("eve", Viewer.Role.OWNER), ada, ben);

            store.projects().write(Events.project("blind", false));
            assertSees(store, viewer("eve", Viewer.Role.ANNOTATOR), ada, ben);
        }
    }

    private static void assertSees(Store store, Viewer viewer, AnnotationEvent... events) throws StoreException {
        AnnotationStore annotations = store.annotations();
        List<Answer> answers =
                Stream.of(events).map(AnnotationStoreContract::answer).toList();
        assertEquals(List.of(events), annotations.events("blind", viewer));
        assertEquals(answers, annotations.answers("blind", viewer));
        assertEquals(answers, annotations.answersOn("blind", List.of(new PaperId("p-1")), viewer));
    }

    @Test
    default void aProjectThatIsUnknownTakesNoEvent() throws StoreException {
        try (Store store = open()) {
            assertThrows(StoreException.class, () -> Events.labelIn(store, "unknown", "ada", "p-1", "maybe"));
            assertEquals(List.of(), store.annotations().events("unknown", viewer("ada", Viewer.Role.OWNER)));
            assertEquals(0, store.changes().last());
        }
    }

    @Test
    default void nobodyAppendsBetweenADecisionAndItsEvent() throws StoreException {
        int each = 40;
        try (Store store = open();
                Store beside = open()) {
            var both = Stream.of(store, beside)
                    .map(writer -> CompletableFuture.runAsync(() -> countUp(writer, each)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(both).join();

            assertEquals(
                    IntStream.range(0, 2 * each).mapToObj(Integer::toString).toList(),
                    store.annotations().events(Project.DEFAULT, viewer("ada", Viewer.Role.OWNER)).stream()
                            .map(AnnotationEvent::note)
                            .toList());
        }
    }

    private static void countUp(Store store, int times) {
        try {
            for (int i = 0; i < times; i++) {
                store.annotations()
                        .append(
                                Project.DEFAULT,
                                "ada",
                                (id, own) -> Events.noted(id, "ada", "p-1", Integer.toString(own.size())));
            }
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(AnnotationEvent event) {
        return new Answer(
                event.paper(),
                event.project(),
                event.annotator(),
                event.labels(),
                event.note(),
                event.at(),
                event.revision());
    }

    private static Viewer viewer(String name, Viewer.Role role) {
        return new Viewer(name, role);
    }
}
