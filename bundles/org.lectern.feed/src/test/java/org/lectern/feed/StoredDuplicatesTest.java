package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.Duplicates.Proposal;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Records that were taken together, and people who know better. */
class StoredDuplicatesTest extends ImportingTest {
    private static final String PREPRINT = "arxiv:2503.11731|Counting Sheep|We count sheep.|2025-03-18|";
    private static final String PUBLISHED = "doi:10.1000/sheep|Counting Sheep|We counted all sheep.|2025-03-18|";

    private StoredDuplicates duplicates;

    @BeforeEach
    void prepare() throws StoreException {
        duplicates = new StoredDuplicates(store.papers());
    }

    private static List<Joined> joined(Dossier dossier) {
        return dossier.records().stream().map(SourceRecord::joined).toList();
    }

    @Test
    void aPreprintAndWhatWasPublishedOfItAreNotMergedBlindlyThoughTheirDateAgrees() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId paper = papers().getFirst();
        assertEquals(
                List.of(new Proposal(
                        paper,
                        "Counting Sheep",
                        2,
                        folder.resolve("journal.txt").toString(),
                        new PaperText("Counting Sheep", "We counted all sheep."))),
                duplicates.proposals(10, Progress.NONE));
        assertEquals("We count sheep.", dossier(paper).paper().abstractText());
    }

    @Test
    void whatWaitsLendsThePaperNoIdentifierAndWhatNamesItsIdentifierWaitsWithIt() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        come("library.txt", "doi:10.1000/sheep|Counting sheep in the field|We counted all sheep.|2025-03-18|");
        PaperId paper = papers().getFirst();
        assertEquals(List.of(paper), papers());
        assertEquals(
                List.of(Identifier.parse("arxiv:2503.11731").orElseThrow()),
                dossier(paper).paper().identifiers());
        assertEquals(List.of(Joined.FIRST, Joined.PROPOSED, Joined.IDENTIFIER), joined(dossier(paper)));
        assertEquals(2, duplicates.proposals(10, Progress.NONE).size());

        duplicates.accept(paper, 2);
        come("more.txt", "doi:10.1000/sheep|Counting sheep|Again.|2025-03-18|");
        assertFalse(dossier(paper).records().getLast().proposed());

        PaperId parted = duplicates.part(paper, 3);
        assertEquals("Counting sheep in the field", dossier(parted).paper().title());
    }

    @Test
    void whatIsAcceptedCountsAndWaitsNoLonger() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId paper = papers().getFirst();
        duplicates.accept(paper, 2);
        assertEquals(List.of(), duplicates.proposals(10, Progress.NONE));
        assertEquals(List.of(Joined.FIRST, Joined.BY_HAND), joined(dossier(paper)));
        assertTrue(dossier(paper)
                .paper()
                .identifiers()
                .contains(Identifier.parse("doi:10.1000/sheep").orElseThrow()));
        var again = assertThrows(FeedException.class, () -> duplicates.accept(paper, 2));
        assertTrue(again.getMessage().contains("does not wait: it was joined by hand"), again.getMessage());
    }

    @Test
    void whatIsPartedIsAPaperOfItsOwnAndStaysOneWhenItComesAgain() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId preprint = papers().getFirst();
        PaperId published = duplicates.part(preprint, 2);
        assertEquals(List.of(preprint, published), papers());
        assertEquals(List.of(Joined.FIRST), joined(dossier(preprint)));
        assertEquals("We counted all sheep.", dossier(published).paper().abstractText());
        assertEquals(
                List.of(Identifier.parse("doi:10.1000/sheep").orElseThrow()),
                dossier(published).paper().identifiers());
        ImportReport again = come("journal.txt", PUBLISHED, "");
        assertEquals(List.of(0, 0, 1), List.of(again.added(), again.merged(), again.unchanged()));
        assertEquals(List.of(preprint, published), papers());
    }

    @Test
    void recordsThatARuleTookTogetherArePartedAndStayApart() throws Exception {
        String same = "|Editorial|Welcome to this issue.||%s";
        come("spring.txt", same.formatted("spring"));
        come("autumn.txt", same.formatted("autumn"));
        PaperId spring = papers().getFirst();
        assertEquals(List.of(Joined.FIRST, Joined.SAME_TEXT), joined(dossier(spring)));
        PaperId autumn = duplicates.part(spring, 2);
        come("autumn.txt", same.formatted("autumn"), "");
        come("spring.txt", same.formatted("spring"), "");
        assertEquals(List.of(spring, autumn), papers());
        assertEquals(1, dossier(spring).records().size());
        assertEquals(1, dossier(autumn).records().size());
        assertEquals(
                Map.of("note", "autumn"), SourceRecord.extraOf(dossier(autumn).records()));
    }

    @Test
    void whereTheFirstRecordIsPartedTheNextOneIsTheFirst() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId left = papers().getFirst();
        PaperId parted = duplicates.part(left, 1);
        assertEquals("We counted all sheep.", dossier(left).paper().abstractText());
        assertEquals("We count sheep.", dossier(parted).paper().abstractText());
        assertEquals(List.of(Joined.FIRST), joined(dossier(left)));
        assertEquals(List.of(), duplicates.proposals(10, Progress.NONE));
    }

    @Test
    void theOnlyRecordOfAPaperStays() throws Exception {
        come("preprints.txt", PREPRINT);
        PaperId only = papers().getFirst();
        assertTrue(assertThrows(FeedException.class, () -> duplicates.part(only, 1))
                .getMessage()
                .contains("is the only one"));
        assertTrue(assertThrows(FeedException.class, () -> duplicates.part(only, 7))
                .getMessage()
                .contains("has no record 7, but 1"));
        assertThrows(FeedException.class, () -> duplicates.part(new PaperId("p-nobody"), 1));
        assertEquals(List.of(only), papers());
    }

    @Test
    void aPublishedPaperIsLinkedToItsPreprintAndTheLinkTurnsAndEnds() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId preprint = papers().getFirst();
        PaperId published = duplicates.part(preprint, 2);
        duplicates.link(preprint, published);
        duplicates.link(published, preprint);
        assertEquals(List.of(new VersionLink(published, preprint)), duplicates.versions(preprint));
        assertThrows(FeedException.class, () -> duplicates.link(preprint, preprint));
        assertThrows(FeedException.class, () -> duplicates.link(preprint, new PaperId("p-nobody")));
        assertTrue(duplicates.unlink(preprint, published));
        assertFalse(duplicates.unlink(preprint, published));
        assertEquals(List.of(), duplicates.versions(published));
    }

    @Test
    void labelsStayWithThePaperThatARecordIsPartedFrom() throws Exception {
        come("preprints.txt", PREPRINT);
        come("journal.txt", PUBLISHED);
        PaperId preprint = papers().getFirst();
        store.states().write("ada", preprint, new ReadingState(true, true, "good"));
        PaperId published = duplicates.part(preprint, 2);
        assertEquals(
                1, store.states().states("ada", List.of(preprint, published)).size());
    }
}
