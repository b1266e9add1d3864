package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.ChangeLog.PaperChange;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every store does with imports, and with papers that are taken away. */
public interface ImportRunContract extends StoreOpening {
    PaperId GONE = new PaperId("p-a");

    @Test
    default void importsAreKeptWholeAndListedNewestFirst() throws StoreException {
        ImportRun first = importRun("i-1", "aa");
        ImportRun second = importRun("i-2", "bb");
        try (Store store = open()) {
            store.papers().write(transaction -> {
                transaction.write(first);
                transaction.write(second);
                transaction.write(first.withState(ImportRun.State.WITHDRAWN));
                return null;
            });
        }
        try (Store store = open()) {
            ImportRun withdrawn = first.withState(ImportRun.State.WITHDRAWN);
            assertEquals(List.of(second, withdrawn), store.papers().imports());
            assertEquals(List.of(withdrawn), store.papers().importsOf("aa"));
            assertEquals(List.of(), store.papers().importsOf("cc"));
        }
    }

    @Test
    default void aPaperThatIsTakenAwayIsFoundNowhereAndComesBackUnderItsId() throws StoreException {
        Dossier dossier = Dossiers.identified("a", "arxiv:2410.20672v1");
        String hash = dossier.paper().revision().hash();
        try (Store store = open()) {
            Dossiers.write(store, dossier, Dossiers.dated("b", "B", "2024"));
            long before = store.changes().last();
            remove(store);

            assertEquals(List.of(new PaperId("p-b")), store.papers().list(PaperOrder.ADDED, 0, 10));
            assertEquals(Optional.empty(), store.papers().dossier(GONE));
            assertEquals(
                    List.of(),
                    store.papers()
                            .withIdentifier(Identifier.parse("arxiv:2410.20672").orElseThrow()));
            assertEquals(
                    List.of(GONE),
                    store.changes().papersAfter(before, 10).stream()
                            .map(PaperChange::paper)
                            .toList());
            assertEquals(1, store.changes().countAfter(before));
            assertEquals(Optional.of(GONE), former(store, "arxiv:2410.20672v3", "other", "other"));
            assertEquals(Optional.of(GONE), former(store, "doi:10.1000/x", dossier.titleKey(), hash));
            assertEquals(Optional.empty(), former(store, "doi:10.1000/x", "other", hash));

            Dossiers.write(store, dossier);
            assertEquals(Optional.of(dossier), store.papers().dossier(GONE));
            assertEquals(Optional.empty(), former(store, "arxiv:2410.20672v3", "other", "other"));
            assertEquals(1, store.changes().countAfter(before));
        }
    }

    @Test
    default void whatPeopleDidWithAPaperLeavesATrace() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Dossiers.dated("a", "A", "2024"),
                    Dossiers.dated("b", "B", "2024"),
                    Dossiers.dated("c", "C", "2024"),
                    Dossiers.dated("d", "D", "2024"));
            Events.label(store, "ada", "p-a", "relevant");
            store.states().write("ada", new PaperId("p-b"), new ReadingState(false, true, ""));
            store.papers().write(transaction -> {
                transaction.merge(Dossiers.merge(new PaperId("p-a"), new PaperId("p-c")), Map.of());
                assertTrue(transaction.hasTraces(new PaperId("p-a")));
                assertTrue(transaction.hasTraces(new PaperId("p-b")));
                assertTrue(transaction.hasTraces(new PaperId("p-c")));
                assertFalse(transaction.hasTraces(new PaperId("p-d")));
                return null;
            });
        }
    }

    private static void remove(Store store) throws StoreException {
        store.papers().write(transaction -> {
            transaction.remove(GONE);
            transaction.remove(GONE);
            return null;
        });
    }

    private static Optional<PaperId> former(Store store, String identifier, String titleKey, String hash)
            throws StoreException {
        return store.papers()
                .write(transaction -> transaction.formerId(
                        List.of(Identifier.parse(identifier).orElseThrow()), titleKey, hash));
    }

    private static ImportRun importRun(String id, String hash) {
        return new ImportRun(
                id,
                Instant.ofEpochSecond(1_700_000_000),
                "pages/\uD83D\uDE00.txt",
                "daily-papers-text",
                hash,
                1L << 33,
                Optional.of(PartialDate.parse("--03-06")),
                Optional.of("option"),
                Optional.of(LocalDate.of(2026, 3, 6)),
                46,
                39,
                5,
                2,
                Map.of(Joined.IDENTIFIER, 4, Joined.SAME_TEXT, 1),
                ImportRun.State.WHOLE,
                Optional.of("it is too large"),
                List.of(
                        new ImportRun.Remark(ImportRun.Remark.Kind.INCOMPLETE, 12, "A title", "no abstract"),
                        new ImportRun.Remark(ImportRun.Remark.Kind.NOTE, 0, "A sentence.", "")));
    }
}
