package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.ChangeLog.PaperChange;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every store does with a paper that goes into another one. */
public interface MergeContract extends StoreOpening {
    PaperId A = new PaperId("p-a");
    PaperId B = new PaperId("p-b");
    PaperId C = new PaperId("p-c");
    Viewer OWNER = new Viewer("ada", Viewer.Role.OWNER);

    @Test
    default void theIdOfAMergedPaperLeadsToTheOtherAlsoThroughSeveralMerges() throws StoreException {
        Dossier kept = Dossiers.identified("c", "doi:10.1000/182");
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.identified("a", "arxiv:2410.20672"), Dossiers.dated("b", "B", "2024"), kept);
            merge(store, A, B);
            merge(store, B, C);
            merge(store, A, C);
        }
        try (Store store = open()) {
            assertEquals(List.of(C), store.papers().list(PaperOrder.ADDED, 0, 10));
            assertEquals(
                    List.of(kept.paper(), kept.paper(), kept.paper()),
                    store.papers().papers(List.of(A, B, C)));
            assertEquals(Optional.of(kept), store.papers().dossier(A));
            assertEquals(Optional.of(kept), store.papers().write(transaction -> transaction.read(A)));
            assertEquals(
                    List.of(C),
                    store.papers()
                            .withIdentifier(Identifier.parse("arxiv:2410.20672").orElseThrow()));
        }
    }

    @Test
    default void whoFollowsTheChangesLearnsOfBothIds() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            long before = store.changes().last();
            merge(store, A, B);

            assertEquals(
                    List.of(A, B),
                    store.changes().papersAfter(before, 10).stream()
                            .map(PaperChange::paper)
                            .toList());
            assertEquals(2, store.changes().countAfter(before));
            assertEquals(1, store.changes().papersAfter(before, 1).size());
        }
    }

    @Test
    default void labelsGoWithThePaperAndTheLaterHolds() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            Events.label(store, "ada", "p-b", "maybe");
            AnnotationEvent later = Events.label(store, "ada", "p-a", "relevant");
            AnnotationEvent bens = Events.label(store, "ben", "p-a", "irrelevant");
            Events.label(store, "eve", "p-b", "relevant");
            Events.withdraw(store, "eve", "p-a");
            merge(store, A, B);

            List<Answer> merged = List.of(onB(later), onB(bens));
            assertEquals(merged, store.annotations().answers(Project.DEFAULT, OWNER));
            assertEquals(merged, store.annotations().answersOn(Project.DEFAULT, List.of(A), OWNER));
            assertEquals(
                    List.of(B),
                    store.annotations().events(Project.DEFAULT, OWNER).stream()
                            .map(AnnotationEvent::paper)
                            .distinct()
                            .toList());

            AnnotationEvent after = Events.label(store, "ada", "p-a", "irrelevant");
            assertEquals(List.of(onB(after), onB(bens)), store.annotations().answers(Project.DEFAULT, OWNER));
        }
    }

    @Test
    default void readingStatesAreJoinedAndNoNoteIsLost() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            store.states().write("ada", A, new ReadingState(true, false, "from a"));
            store.states().write("ada", B, new ReadingState(false, true, "from b"));
            store.states().write("ben", A, new ReadingState(true, false, ""));
            merge(store, A, B);

            assertEquals(
                    Map.of(B, new ReadingState(true, true, "from b\nfrom a")),
                    store.states().states("ada", List.of(B)));
            assertEquals(
                    Map.of(A, new ReadingState(true, false, "")), store.states().states("ben", List.of(A)));
            assertEquals(1, store.states().countRead("ben"));
        }
    }

    @Test
    default void aMergedPaperIsNotWrittenUnderItsOldId() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            merge(store, A, B);

            assertThrows(IllegalArgumentException.class, () -> Dossiers.write(store, Dossiers.dated("a", "A", "2024")));
            assertEquals(1, store.papers().count());
        }
    }

    @Test
    default void aPaperThatIsUnknownIsNotMerged() throws StoreException {
        try (Store store = open()) {
            Dossier only = Dossiers.dated("a", "A", "2024");
            Dossiers.write(store, only);

            assertThrows(StoreException.class, () -> merge(store, A, B));

            assertEquals(Optional.of(only), store.papers().dossier(A));
            assertEquals(1, store.changes().last());
        }
    }

    private static Answer onB(AnnotationEvent event) {
        return new Answer(
                B, event.project(), event.annotator(), event.labels(), event.note(), event.at(), event.revision());
    }

    private static void merge(Store store, PaperId from, PaperId into) throws StoreException {
        store.papers().write(transaction -> {
            transaction.merge(Dossiers.merge(from, into), Map.of());
            return null;
        });
    }
}
