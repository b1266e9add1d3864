package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.ChangeLog.PaperChange;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every store does with papers of which one is a version of the other. */
public interface VersionContract extends StoreOpening {
    @Test
    default void aVersionIsKnownFromBothSidesAndWhoFollowsTheChangesLearnsOfIt() throws StoreException {
        var preprint = new PaperId("p-a");
        var published = new PaperId("p-b");
        var link = new VersionLink(published, preprint);
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"), Dossiers.dated("b", "B", "2024"));
            long before = store.changes().last();
            store.papers().write(transaction -> {
                transaction.link(link);
                transaction.link(link);
                return null;
            });
            assertEquals(List.of(link), store.papers().versions(preprint));
            assertEquals(List.of(link), store.papers().versions(published));
            assertEquals(
                    List.of(published, preprint),
                    store.changes().papersAfter(before, 10).stream()
                            .map(PaperChange::paper)
                            .toList());
        }
        try (Store store = open()) {
            boolean known = store.papers().write(transaction -> transaction.unlink(link));
            boolean stillKnown = store.papers().write(transaction -> transaction.unlink(link));
            assertTrue(known);
            assertFalse(stillKnown);
            assertEquals(List.of(), store.papers().versions(preprint));
        }
    }

    @Test
    default void aLinkGoesWithAPaperThatIsMergedAndIsSilentWhereOneIsGone() throws StoreException {
        var a = new PaperId("p-a");
        var b = new PaperId("p-b");
        var c = new PaperId("p-c");
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Dossiers.dated("a", "A", "2024"),
                    Dossiers.dated("b", "B", "2024"),
                    Dossiers.dated("c", "C", "2024"));
            store.papers().write(transaction -> {
                transaction.link(new VersionLink(b, a));
                transaction.merge(Dossiers.merge(a, c), Map.of());
                return null;
            });
            assertEquals(List.of(new VersionLink(b, c)), store.papers().versions(a));
            store.papers().write(transaction -> {
                transaction.remove(b);
                return null;
            });
            assertEquals(List.of(), store.papers().versions(c));
        }
    }
}
