package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every store does with a page, wherever in the order it is. */
public interface PagingContract extends StoreOpening {

    @Test
    default void everyPageIsAPieceOfTheWholeOrder() throws StoreException {
        try (Store store = open()) {
            for (int i = 0; i < 9; i++) {
                Paper paper = Papers.paper("page-" + i, "Title " + i % 4, "Text " + i);
                // Some without a date, and several on one day.
                Dossier dossier =
                        Papers.dossier(i % 3 == 0 ? paper : Papers.published(paper, "2024-10-0" + (1 + i % 2)));
                Dossiers.write(store, dossier);
            }
            for (PaperOrder order : PaperOrder.values()) {
                List<PaperId> whole = store.papers().list(order, 0, 9);
                assertEquals(9, whole.size());
                for (int from = 0; from <= 9; from++) {
                    for (int limit = 0; limit <= 10; limit++) {
                        assertEquals(
                                whole.subList(from, Math.min(9, from + limit)),
                                store.papers().list(order, from, limit),
                                order + " from " + from + ", at most " + limit);
                    }
                }
                assertEquals(List.of(), store.papers().list(order, 20, 5));
            }
        }
    }

    @Test
    default void aPageAfterAChangeCountsTheNewPaper() throws StoreException {
        try (Store store = open();
                Store beside = open()) {
            Dossiers.write(store, Dossiers.dated("a", "A", "2024"));
            assertEquals(1, store.papers().count());
            Dossiers.write(beside, Dossiers.dated("b", "B", "2024"));
            assertEquals(2, store.papers().count());
            assertEquals(List.of(new PaperId("p-b")), store.papers().list(PaperOrder.ADDED, 1, 5));
        }
    }
}
