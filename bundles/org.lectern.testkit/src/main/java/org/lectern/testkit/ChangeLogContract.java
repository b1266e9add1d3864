package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.ChangeLog.PaperChange;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link ChangeLog} does. */
public interface ChangeLogContract extends StoreOpening {

    @Test
    default void anEmptyStoreHasNoChanges() throws StoreException {
        try (Store store = open()) {
            assertEquals(0, store.changes().last());
            assertEquals(List.of(), store.changes().papersAfter(0, 10));
        }
    }

    @Test
    default void aPaperAppearsOnceWithItsLatestNumber() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.rich("p-1"), Dossiers.rich("p-2"), Dossiers.rich("p-3"));
            Dossiers.write(store, Dossiers.rich("p-1"));

            assertEquals(
                    List.of(change("p-2", 2), change("p-3", 3), change("p-1", 4)),
                    store.changes().papersAfter(0, 10));
            assertEquals(
                    List.of(change("p-2", 2), change("p-3", 3)), store.changes().papersAfter(0, 2));
            assertEquals(List.of(change("p-1", 4)), store.changes().papersAfter(3, 2));
            assertEquals(2, store.changes().countAfter(2));
            assertEquals(0, store.changes().countAfter(4));
        }
    }

    @Test
    default void labelsStatesAndProjectsTakeNumbersButAreNoPapers() throws StoreException {
        try (Store store = open()) {
            Events.label(store, "ada", "p-1", "maybe");
            assertEquals(1, store.changes().last());
            store.states().write("ada", new PaperId("p-1"), new ReadingState(true, false, ""));
            assertEquals(2, store.changes().last());
            store.projects().write(Events.project("other", true));
            assertEquals(3, store.changes().last());
            assertEquals(List.of(), store.changes().papersAfter(0, 10));
            assertEquals(0, store.changes().countAfter(0));
        }
    }

    /** Two writers hold their transactions open across each other's; who follows by number must miss nothing. */
    @Test
    default void whoeverFollowsTheNumbersOfTwoOverlappingWritersMissesNothing() throws StoreException {
        int each = 60;
        try (Store first = open();
                Store second = open();
                Store reader = open()) {
            var start = new CountDownLatch(1);
            var writers = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> writeSome(first, "a", each, start)),
                    CompletableFuture.runAsync(() -> writeSome(second, "b", each, start)));
            start.countDown();
            var followed = new ArrayList<PaperChange>();
            boolean done;
            do {
                done = writers.isDone();
                follow(reader.changes(), followed);
            } while (!done);
            writers.join();

            Set<PaperId> seen = new HashSet<>();
            followed.forEach(change -> seen.add(change.paper()));
            assertEquals(2 * each, seen.size());
            assertEquals(
                    followed.stream()
                            .map(PaperChange::number)
                            .sorted()
                            .distinct()
                            .toList(),
                    followed.stream().map(PaperChange::number).toList());
        }
    }

    private static void follow(ChangeLog changes, List<PaperChange> followed) throws StoreException {
        long last = changes.last();
        long after = followed.isEmpty() ? 0 : followed.getLast().number();
        List<PaperChange> fresh = changes.papersAfter(after, 1_000);
        followed.addAll(fresh);
        long reached = followed.isEmpty() ? 0 : followed.getLast().number();
        // Only papers are written here, so all numbers up to the last one seen belong to papers that must be there.
        assertEquals(true, reached >= last, "number " + last + " was seen before the paper that has it");
    }

    private static void writeSome(Store store, String name, int count, CountDownLatch start) {
        try {
            start.await();
            for (int i : IntStream.range(0, count).toArray()) {
                store.papers().write(transaction -> {
                    transaction.write(Papers.dossier(Papers.paper(name + i, "Paper " + name + i, "")));
                    Thread.yield();
                    return null;
                });
            }
        } catch (StoreException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void listenersHearOfOwnAndOthersChanges() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (Store store = open(heard::add);
                Store beside = open()) {
            Dossiers.write(store, Dossiers.rich("p-1"));
            awaitNumber(heard, 1);
            Events.label(beside, "ada", "p-1", "maybe");
            awaitNumber(heard, 2);
        }
        assertEquals(List.of(), List.copyOf(heard));
    }

    @Test
    default void aListenerThatFailsKeepsNobodyElseFromHearing() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        ChangeListener failing = last -> {
            throw new IllegalStateException("this listener fails on purpose");
        };
        try (Store store = open(failing, heard::add)) {
            Dossiers.write(store, Dossiers.rich("p-1"));
            awaitNumber(heard, 1);
            Dossiers.write(store, Dossiers.rich("p-2"));
            awaitNumber(heard, 2);
        }
    }

    @Test
    default void whatWasThereBeforeOpeningIsNotNews() throws Exception {
        try (Store store = open()) {
            Dossiers.write(store, Dossiers.rich("p-1"));
        }
        var heard = new LinkedBlockingQueue<Long>();
        try (Store store = open(heard::add)) {
            Dossiers.write(store, Dossiers.rich("p-2"));
            awaitNumber(heard, 2);
        }
    }

    /** The half minute only ends a test that would hang. */
    private static void awaitNumber(LinkedBlockingQueue<Long> heard, long number) throws InterruptedException {
        assertEquals(number, heard.poll(30, TimeUnit.SECONDS));
    }

    private static PaperChange change(String id, long number) {
        return new PaperChange(new PaperId(id), number);
    }
}
