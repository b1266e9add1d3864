package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link FeedStore} does. */
public interface FeedStoreContract extends StoreOpening {

    private static Feed fresh(String address) {
        return Feed.fresh(address, Optional.empty(), Optional.of("atom"), Duration.ofHours(2), true);
    }

    private static Feed tried(String address) {
        Instant at = Instant.parse("2026-03-11T10:00:00.123456789Z");
        return new Feed(
                address,
                Optional.of("Titel \uD83D\uDE00"),
                Optional.of("https://example.org/"),
                Optional.empty(),
                Duration.ofDays(1),
                false,
                Optional.of(at),
                Optional.of(at.minusSeconds(1)),
                at.plusSeconds(3600),
                at.plusSeconds(86400),
                3,
                Optional.of("It failed."),
                Optional.of("W/\"a, 'b'\""),
                Optional.of("yesterday, more or less"),
                Optional.of(address + "?start=100"),
                7);
    }

    @Test
    default void aFeedComesBackFromAnotherOpeningAsItWasWritten() throws StoreException {
        Feed changed = tried("https://b.example/");
        try (Store store = open()) {
            assertTrue(store.feeds().add(fresh("https://b.example/")));
            assertTrue(store.feeds().add(fresh("https://a.example/")));
            assertTrue(store.feeds().replace(fresh("https://b.example/"), changed));
        }
        try (Store store = open()) {
            assertEquals(
                    List.of(fresh("https://a.example/"), changed), store.feeds().feeds());
            assertEquals(Optional.of(changed), store.feeds().feed("https://b.example/"));
        }
    }

    @Test
    default void aFeedThatIsThereIsNotAddedAgain() throws StoreException {
        try (Store store = open()) {
            store.feeds().add(tried("https://a.example/"));
            assertFalse(store.feeds().add(fresh("https://a.example/")));
            assertEquals(List.of(tried("https://a.example/")), store.feeds().feeds());
        }
    }

    @Test
    default void whoKnowsAnOlderStateOrARemovedFeedReplacesNothing() throws StoreException {
        Feed known = fresh("https://a.example/");
        Feed changed = tried("https://a.example/");
        try (Store store = open()) {
            store.feeds().add(known);
            assertTrue(store.feeds().replace(known, changed));
            assertFalse(store.feeds().replace(known, known));
            assertEquals(List.of(changed), store.feeds().feeds());
            assertTrue(store.feeds().remove("https://a.example/"));
            assertFalse(store.feeds().remove("https://a.example/"));
            assertFalse(store.feeds().replace(changed, known));
            assertEquals(List.of(), store.feeds().feeds());
        }
    }
}
