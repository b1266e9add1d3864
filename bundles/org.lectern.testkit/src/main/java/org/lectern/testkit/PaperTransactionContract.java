package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link PaperTransaction} does. */
public interface PaperTransactionContract extends StoreOpening {

    @Test
    default void aTransactionSeesWhatItWroteItself() throws StoreException {
        Dossier dossier = Dossiers.rich("p-1");
        PaperId id = dossier.paper().id();
        try (Store store = open()) {
            store.papers().write(transaction -> {
                transaction.write(dossier);
                assertEquals(Optional.of(dossier), transaction.read(id));
                assertEquals(
                        List.of(id),
                        transaction.withIdentifier(
                                Identifier.parse("arxiv:2410.20672v7").orElseThrow()));
                assertEquals(List.of(id), transaction.withTitleKey("etude d"));
                assertEquals(List.of(), transaction.withTitleKey("etude"));
                assertEquals(Optional.empty(), transaction.read(new PaperId("p-2")));
                return null;
            });
        }
    }

    @Test
    default void aTransactionReturnsWhatItsWorkDoes() throws StoreException {
        try (Store store = open()) {
            assertEquals("result", store.papers().write(transaction -> "result"));
        }
    }

    @Test
    default void aTransactionThatThrowsLeavesNothing() throws StoreException {
        var failure = new StoreException("It failed.", "p-1", "Do not do that.");
        var defect = new IllegalStateException("defect");
        try (Store store = open()) {
            assertSame(
                    failure,
                    assertThrows(
                            StoreException.class,
                            () -> store.papers().write(transaction -> {
                                transaction.write(Dossiers.rich("p-1"));
                                throw failure;
                            })));
            assertSame(
                    defect,
                    assertThrows(
                            IllegalStateException.class,
                            () -> store.papers().write(transaction -> {
                                transaction.write(Dossiers.rich("p-1"));
                                throw defect;
                            })));

            assertEquals(0, store.papers().count());
            assertEquals(0, store.changes().last());
            assertEquals(Optional.empty(), store.papers().dossier(new PaperId("p-1")));

            Dossiers.write(store, Dossiers.rich("p-1"));
            assertEquals(1, store.changes().last());
        }
    }

    @Test
    default void noIdIsGivenOutTwice() throws StoreException {
        Set<PaperId> given = new HashSet<>();
        for (int opened = 0; opened < 2; opened++) {
            try (Store store = open();
                    Store beside = open()) {
                for (Store each : List.of(store, beside)) {
                    given.addAll(each.papers().write(t -> Set.of(t.newId(), t.newId(), t.newId())));
                }
            }
        }
        assertEquals(12, given.size());
    }

    @Test
    default void aNewIdIsNotOneThatCameFromElsewhere() throws StoreException {
        PaperId next;
        try (Store store = open()) {
            // What a store gives out next is known from one that was rolled back.
            var seen = new AtomicReference<PaperId>();
            assertThrows(
                    StoreException.class,
                    () -> store.papers().write(transaction -> {
                        seen.set(transaction.newId());
                        throw new StoreException("It failed.", "p-1", "Do not do that.");
                    }));
            next = seen.get();
            Dossiers.write(store, Dossiers.rich(next.value()));

            PaperId given = store.papers().write(PaperTransaction::newId);

            assertEquals(2, Set.of(next, given).size());
        }
    }

    @Test
    default void aTransactionThatWasKeptWritesNothingLater() throws StoreException {
        try (Store store = open()) {
            PaperTransaction ended = store.papers().write(transaction -> transaction);

            assertThrows(IllegalStateException.class, () -> ended.write(Dossiers.rich("p-1")));
            assertEquals(0, store.papers().count());
        }
    }

    @Test
    default void aTransactionThatStartsAnotherIsToldSoInsteadOfWaitingForever() throws StoreException {
        try (Store store = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.papers().write(outer -> store.papers().write(inner -> "never")));
        }
    }
}
