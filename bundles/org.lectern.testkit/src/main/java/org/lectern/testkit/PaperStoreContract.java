package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Source;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link PaperStore} does for its readers. */
public interface PaperStoreContract extends StoreOpening {

    @Test
    default void aDossierComesBackAsItWasWrittenAlsoAfterReopening() throws StoreException {
        Dossier dossier = Dossiers.rich("p-1");
        try (Store store = open()) {
            Dossiers.write(store, dossier);
            assertEquals(
                    Optional.of(dossier), store.papers().dossier(dossier.paper().id()));
        }
        try (Store store = open()) {
            assertEquals(
                    Optional.of(dossier), store.papers().dossier(dossier.paper().id()));
            assertEquals(
                    List.of(dossier.paper()),
                    store.papers().papers(List.of(dossier.paper().id())));
        }
    }

    @Test
    default void aDossierThatIsWrittenAgainReplacesAllThatWasKept() throws StoreException {
        try (Store store = open()) {
            Dossier poor = Papers.dossier(Papers.paper("1", "A title", "An abstract"));
            Dossiers.write(store, Dossiers.rich("p-1"));
            Dossiers.write(store, poor);

            assertEquals(Optional.of(poor), store.papers().dossier(new PaperId("p-1")));
            assertEquals(List.of(), store.papers().withIdentifier(identifier("arxiv:2410.20672")));
            assertEquals(List.of(), store.papers().withTitlePrefix("Étude", 10));
            assertEquals(0, store.papers().countIn("pages/001.txt"));
            assertEquals(1, store.papers().count());
        }
    }

    @Test
    default void papersComeInTheOrderAskedAndUnknownOnesAreLeftOut() throws StoreException {
        try (Store store = open()) {
            List<Paper> papers = Papers.withAbstracts("one", "two", "three");
            papers.forEach(paper -> Dossiers.writeUnchecked(store, Papers.dossier(paper)));

            assertEquals(
                    List.of(papers.get(2), papers.get(0), papers.get(2)),
                    store.papers().papers(ids("p-3", "p-unknown", "p-1", "p-3")));
            assertEquals(List.of(), store.papers().papers(List.of()));
            assertEquals(Optional.empty(), store.papers().dossier(new PaperId("p-unknown")));
        }
    }

    @Test
    default void morePapersThanFitOneQueryComeInOrder() throws StoreException {
        try (Store store = open()) {
            List<Paper> papers = Papers.withAbstracts(
                    Stream.iterate("abstract", text -> text).limit(2_500).toArray(String[]::new));
            store.papers().write(transaction -> {
                for (Paper paper : papers) {
                    transaction.write(Papers.dossier(paper));
                }
                return null;
            });

            assertEquals(
                    papers.reversed(),
                    store.papers()
                            .papers(papers.reversed().stream().map(Paper::id).toList()));
        }
    }

    @Test
    default void listsHaveTheirOrderAndEqualsThatOfAddition() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Dossiers.dated("z", "éclair", "2024-10"),
                    Dossiers.dated("y", "Eclair", "2024-10-27"),
                    Dossiers.commented("x", "zebra", 0),
                    Dossiers.dated("w", "Ähnlich", "--03-11"),
                    Dossiers.commented("v", "apple", 12),
                    Dossiers.dated("u", "eclair", "2026"),
                    Dossiers.commented("t", "ECLAIRS", 0));

            assertEquals(ids("p-z", "p-y", "p-x", "p-w", "p-v", "p-u", "p-t"), list(store, PaperOrder.ADDED));
            assertEquals(ids("p-u", "p-y", "p-z", "p-w", "p-x", "p-v", "p-t"), list(store, PaperOrder.DATE));
            assertEquals(ids("p-v", "p-x", "p-t", "p-z", "p-y", "p-w", "p-u"), list(store, PaperOrder.COMMENTS));
            assertEquals(ids("p-w", "p-v", "p-z", "p-y", "p-u", "p-t", "p-x"), list(store, PaperOrder.TITLE));
        }
    }

    @Test
    default void longTitlesThatBeginAlikeAreStillInOrder() throws StoreException {
        try (Store store = open()) {
            String start = "A survey of large language models for the screening of abstracts, part ";
            Dossiers.write(
                    store,
                    Papers.dossier(Papers.paper("3", start + "3", "")),
                    Papers.dossier(Papers.paper("1", start + "1", "")),
                    Papers.dossier(Papers.paper("2", start + "2", "")));

            assertEquals(ids("p-1", "p-2", "p-3"), list(store, PaperOrder.TITLE));
            assertEquals(ids("p-2"), store.papers().withTitlePrefix(start + "2", 5));
        }
    }

    @Test
    default void pagesOfAListJoinUp() throws StoreException {
        try (Store store = open()) {
            Papers.withAbstracts("a", "b", "c", "d", "e")
                    .forEach(paper -> Dossiers.writeUnchecked(store, Papers.dossier(paper)));
            for (PaperOrder order : PaperOrder.values()) {
                var joined = new ArrayList<PaperId>();
                for (int offset = 0; offset < 6; offset += 2) {
                    joined.addAll(store.papers().list(order, offset, 2));
                }
                assertEquals(list(store, order), joined, order.toString());
            }
            assertEquals(5, store.papers().count());
        }
    }

    @Test
    default void anIdentifierFindsItsPapersWhateverTheVersion() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Dossiers.identified("1", "arxiv:2410.20672v1", "doi:10.1000/182"),
                    Dossiers.identified("2", "arxiv:2410.20672v3"),
                    Dossiers.identified("3", "https://example.org/2410.20672"));

            for (String asked : List.of("arxiv:2410.20672", "arxiv:2410.20672v2")) {
                assertEquals(ids("p-1", "p-2"), store.papers().withIdentifier(identifier(asked)), asked);
            }
            assertEquals(ids("p-1"), store.papers().withIdentifier(identifier("doi:10.1000/182")));
            assertEquals(ids("p-3"), store.papers().withIdentifier(identifier("https://example.org/2410.20672")));
            assertEquals(List.of(), store.papers().withIdentifier(identifier("arxiv:2410.2067")));
        }
    }

    @Test
    default void aTitlePrefixFindsTitlesWhateverTheirCaseByTitle() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Papers.dossier(Papers.paper("1", "Deep 100% Reading", "")),
                    Papers.dossier(Papers.paper("2", "deep _ listening", "")),
                    Papers.dossier(Papers.paper("3", "Deeper", "")),
                    Papers.dossier(Papers.paper("4", "深層学習 \uD83D\uDE00 入門", "")));

            assertEquals(ids("p-1", "p-2", "p-3"), store.papers().withTitlePrefix("DEEP", 5));
            assertEquals(ids("p-1", "p-2"), store.papers().withTitlePrefix("deep ", 5));
            assertEquals(ids("p-1"), store.papers().withTitlePrefix("deep 100%", 5));
            assertEquals(ids("p-1"), store.papers().withTitlePrefix("deep", 1));
            assertEquals(ids("p-4"), store.papers().withTitlePrefix("深層学習 \uD83D\uDE00", 5));
            assertEquals(List.of(), store.papers().withTitlePrefix("d%", 5));
        }
    }

    @Test
    default void aSourceShowsItsPapersByPosition() throws StoreException {
        try (Store store = open()) {
            Dossiers.write(
                    store,
                    Dossiers.seen("1", "a.txt", 3),
                    Dossiers.seen("2", "b.txt", 1),
                    Dossiers.seenUnplaced("3", "a.txt"),
                    Dossiers.seen("4", "a.txt", 1));

            assertEquals(ids("p-4", "p-1", "p-3"), store.papers().seenIn("a.txt"));
            assertEquals(3, store.papers().countIn("a.txt"));
            assertEquals(List.of(), store.papers().seenIn("c.txt"));
        }
    }

    @Test
    default void sourcesComeByNameAndTheLatestWriteHolds() throws StoreException {
        var first = new Source(
                "b.txt", "text", "00", Optional.empty(), Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"));
        var again = new Source(
                "b.txt",
                "text",
                "ff",
                Optional.of(PartialDate.parse("--03-11")),
                Optional.of("dates"),
                Instant.parse("2026-01-02T03:04:05.678901234Z"));
        var other = new Source(
                "a.txt", "text", "01", Optional.empty(), Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"));
        try (Store store = open()) {
            store.papers().write(transaction -> {
                transaction.write(first);
                transaction.write(other);
                transaction.write(again);
                assertEquals(Optional.of(again), transaction.source("b.txt"));
                assertEquals(Optional.of(again), transaction.sourceWithContent("ff"));
                assertEquals(Optional.empty(), transaction.sourceWithContent("00"));
                return null;
            });
            assertEquals(List.of(other, again), store.papers().sources());
        }
    }

    private static List<PaperId> list(Store store, PaperOrder order) throws StoreException {
        return store.papers().list(order, 0, 100);
    }

    private static Identifier identifier(String text) {
        return Identifier.parse(text).orElseThrow();
    }

    private static List<PaperId> ids(String... values) {
        return Stream.of(values).map(PaperId::new).toList();
    }
}
