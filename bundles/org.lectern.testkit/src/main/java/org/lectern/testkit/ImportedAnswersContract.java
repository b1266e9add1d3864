package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every store does with answers that an import brought, when it is withdrawn. */
public interface ImportedAnswersContract extends StoreOpening {
    Instant LATER = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    default void whatTheAnnotatorAnsweredBeforeHoldsAgain() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            Events.label(store, "ada", "p-a", "maybe");
            AnnotationEvent brought =
                    Events.bring(store, "i-1", "ada", "relevant", "p-a", "p-b").getFirst();

            assertEquals(2, store.annotations().withdraw("i-1", LATER));

            assertEquals(List.of("p-a ada [maybe]"), inForce(store));
            AnnotationEvent withdrawal = events(store).get(3);
            assertEquals(
                    List.of(Act.WITHDRAW, Optional.of(brought.id()), LATER),
                    List.of(withdrawal.act(), withdrawal.of(), withdrawal.at()));
            assertEquals(0, store.annotations().withdraw("i-1", LATER));
            assertEquals(5, events(store).size());
        }
    }

    @Test
    default void whatTheAnnotatorAnsweredSinceStays() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"));
            Events.bring(store, "i-1", "ada", "relevant", "p-a");
            Events.bring(store, "i-1", "ben", "relevant", "p-a");
            Events.label(store, "ada", "p-a", "irrelevant");

            assertEquals(1, store.annotations().withdraw("i-1", LATER));

            assertEquals(List.of("p-a ada [irrelevant]"), inForce(store));
            assertEquals(
                    List.of(Optional.of("e-0001"), Optional.of("e-0002")),
                    events(store).stream()
                            .filter(event -> event.act() == Act.WITHDRAW)
                            .map(AnnotationEvent::of)
                            .toList());
        }
    }

    @Test
    default void twoImportsAreWithdrawnInEitherOrder() throws StoreException {
        for (List<String> order : List.of(List.of("i-1", "i-2"), List.of("i-2", "i-1"))) {
            try (Store store = open()) {
                String paper = "p-" + order.getFirst();
                Dossiers.write(store, Dossiers.dated(order.getFirst(), "A", "2024"));
                Events.bring(store, "i-1" + order, "ada", "maybe", paper, paper);
                Events.bring(store, "i-2" + order, "ada", "relevant", paper);

                store.annotations().withdraw(order.getFirst() + order, LATER);
                String left = order.getFirst().equals("i-1") ? "[relevant]" : "[maybe]";
                assertEquals(List.of(paper + " ada " + left), inForce(store));

                store.annotations().withdraw(order.getLast() + order, LATER);
                assertEquals(List.of(), inForce(store));
            }
        }
    }

    @Test
    default void manyAnswersAreWithdrawnAndGoWithAMergedPaper() throws StoreException {
        try (Store store = open()) {
            String[] papers = IntStream.range(0, 300).mapToObj(i -> "p-" + i).toArray(String[]::new);
            for (int i = 0; i < papers.length; i++) {
                Dossiers.write(store, Dossiers.dated(Integer.toString(i), "A" + i, "2024"));
            }
            Events.bring(store, "i-1", "ada", "relevant", papers);
            store.papers().write(transaction -> {
                transaction.merge(Dossiers.merge(new PaperId("p-0"), new PaperId("p-1")), Map.of());
                return null;
            });
            assertEquals(299, store.annotations().withdraw("i-1", LATER));
            assertEquals(List.of(), inForce(store));
        }
    }

    private static List<AnnotationEvent> events(Store store) throws StoreException {
        return store.annotations().events(Project.DEFAULT, new Viewer("olga", Viewer.Role.OWNER));
    }

    private static List<String> inForce(Store store) throws StoreException {
        return store.annotations().answers(Project.DEFAULT, new Viewer("olga", Viewer.Role.OWNER)).stream()
                .map(answer -> answer.paper() + " " + answer.annotator() + " " + answer.labels())
                .toList();
    }
}
