package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link StateStore} does. */
public interface StateStoreContract extends StoreOpening {

    @Test
    default void statesBelongToOnePerson() throws StoreException {
        var one = new PaperId("p-1");
        var two = new PaperId("p-2");
        var starred = new ReadingState(true, true, "zu zweit \uD83D\uDE00 lesen");
        var unread = new ReadingState(false, false, "later");
        try (Store store = open()) {
            store.states().write("ada", one, new ReadingState(true, false, ""));
            store.states().write("ada", one, starred);
            store.states().write("ben", one, unread);
        }
        try (Store store = open()) {
            assertEquals(Map.of(one, starred), store.states().states("ada", List.of(one, two)));
            assertEquals(Map.of(one, unread), store.states().states("ben", List.of(one)));
            assertEquals(Map.of(), store.states().states("ada", List.of(two)));
            assertEquals(Map.of(), store.states().states("ada", List.of()));
            assertEquals(Map.of(one, starred), store.states().states("ada"));
            assertEquals(Map.of(), store.states().states("eve"));
            assertEquals(1, store.states().countRead("ada"));
            assertEquals(0, store.states().countRead("ben"));
        }
    }

    @Test
    default void starredPapersAreListedInTheOrderInWhichTheyWereAdded() throws StoreException {
        try (Store store = open()) {
            for (String number : List.of("2", "1", "3")) {
                Dossiers.write(store, Papers.dossier(Papers.paper(number, "Paper " + number, "Abstract.")));
            }
            for (String number : List.of("3", "1", "2")) {
                store.states().write("ada", new PaperId("p-" + number), new ReadingState(true, true, ""));
            }
            store.states().write("ada", new PaperId("p-1"), new ReadingState(true, false, "no longer"));
            store.states().write("ben", new PaperId("p-1"), new ReadingState(false, true, ""));
        }
        try (Store store = open()) {
            assertEquals(
                    List.of(new PaperId("p-2"), new PaperId("p-3")),
                    store.states().starred("ada"));
            assertEquals(List.of(new PaperId("p-1")), store.states().starred("ben"));
            assertEquals(List.of(), store.states().starred("cy"));
            assertEquals(1, store.states().countNoted("ada"));
            assertEquals(0, store.states().countNoted("ben"));
        }
    }
}
