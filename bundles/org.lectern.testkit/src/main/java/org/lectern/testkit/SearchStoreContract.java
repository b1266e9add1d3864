package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link SearchStore} does. */
public interface SearchStoreContract extends StoreOpening {

    @Test
    default void savedSearchesBelongToOnePersonAndTheLatestWriteHolds() throws StoreException {
        var first = new SavedSearch("new \uD83D\uDE00", "a", Project.DEFAULT, Optional.empty(), Instant.EPOCH);
        var again = new SavedSearch(
                first.name(),
                "title:(b OR \"c d\")",
                "zoo",
                Optional.of(new PaperId("p-7")),
                Instant.ofEpochSecond(9, 5));
        var other = new SavedSearch("aux", "", Project.DEFAULT, Optional.empty(), Instant.EPOCH);
        try (Store store = open()) {
            long before = store.changes().last();
            store.searches().write("ada", first);
            store.searches().write("ada", other);
            store.searches().write("ada", again);
            store.searches().write("ben", first);
            assertTrue(store.changes().last() > before);
        }
        try (Store store = open()) {
            assertEquals(List.of(other, again), store.searches().searches("ada"));
            assertEquals(List.of(first), store.searches().searches("ben"));
            assertEquals(List.of(), store.searches().searches("eve"));
            assertEquals(Optional.of(again), store.searches().search("ada", first.name()));
            assertEquals(Optional.empty(), store.searches().search("ben", "aux"));
        }
    }

    @Test
    default void aRemovedSearchIsGoneForItsOwnerOnly() throws StoreException {
        var search = new SavedSearch("mine", "a", Project.DEFAULT, Optional.empty(), Instant.EPOCH);
        try (Store store = open()) {
            store.searches().write("ada", search);
            store.searches().write("ben", search);

            assertTrue(store.searches().remove("ada", "mine"));
            assertFalse(store.searches().remove("ada", "mine"));
            assertEquals(List.of(), store.searches().searches("ada"));
            assertEquals(List.of(search), store.searches().searches("ben"));
        }
    }
}
