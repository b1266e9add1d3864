package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Imports.Counts;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Papers that people take for one, and how they come apart again. */
class StoredMergesTest extends ImportingTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Viewer OWNER = new Viewer("ada", Viewer.Role.OWNER);
    private static final String PREPRINT = "arxiv:2503.11731|Counting Sheep|We count sheep.|2025-03-18|draft";
    private static final String JOURNAL = "doi:10.1000/sheep|On the Number of Sheep|We counted all.|2025-09-01|";

    private StoredMerges merges;
    private PaperId preprint;
    private PaperId journal;

    @BeforeEach
    void prepare() throws Exception {
        merges = new StoredMerges(store.papers(), Clock.fixed(AT, ZoneOffset.UTC));
        come("preprints.txt", PREPRINT);
        come("journal.txt", JOURNAL);
        preprint = papers().getFirst();
        journal = papers().getLast();
    }

    private Merge merge() throws FeedException, StoreException {
        return merges.merge(preprint, journal, " same study ", "ada");
    }

    private AnnotationEvent label(String annotator, PaperId paper, String... labels) throws StoreException {
        return store.annotations()
                .append(
                        Project.DEFAULT,
                        annotator,
                        (id, own) -> event(id, paper, annotator, AnnotationEvent.Act.LABEL, List.of(labels), null));
    }

    private static AnnotationEvent event(
            String id, PaperId paper, String annotator, AnnotationEvent.Act act, List<String> labels, String of) {
        return new AnnotationEvent(
                id,
                paper,
                Project.DEFAULT,
                annotator,
                act,
                labels,
                labels.isEmpty(),
                "",
                AT,
                RevisionId.of(1),
                true,
                Optional.ofNullable(of));
    }

    /** Paper, annotator, labels and text of all answers in force. */
    private List<String> answers() throws StoreException {
        return store.annotations().answers(Project.DEFAULT, OWNER).stream()
                .map((Answer answer) -> answer.paper() + " " + answer.annotator() + " "
                        + String.join("+", answer.labels()) + " " + answer.revision())
                .toList();
    }

    @Test
    void onePaperGoesIntoTheOtherWithItsRecordsAndTheReasonIsKept() throws Exception {
        Merge done = merge();

        assertEquals(new Merge(preprint, "Counting Sheep", journal, "same study", "ada", AT), done);
        assertEquals(List.of(done), merges.list());
        assertEquals(List.of(journal), papers());
        Dossier whole = dossier(preprint);
        assertEquals("On the Number of Sheep", whole.paper().title());
        assertEquals(
                "[arxiv:2503.11731, doi:10.1000/sheep]",
                whole.paper().identifiers().toString());
        assertEquals(
                List.of(Joined.FIRST, Joined.BY_HAND),
                whole.records().stream().map(SourceRecord::joined).toList());
        assertEquals(Map.of("note", "draft"), SourceRecord.extraOf(whole.records()));
    }

    @Test
    void theMergedPaperIsCountedAsADuplicateByHandForTheReport() throws Exception {
        merge();
        assertEquals(
                List.of(
                        new Counts(folder.resolve("journal.txt").toString(), 1, Map.of()),
                        new Counts(folder.resolve("preprints.txt").toString(), 1, Map.of(Joined.BY_HAND, 1L))),
                new StoredImports(store.papers(), store.annotations(), folder).counts());
    }

    @Test
    void splitMakesBothWhatTheyWere() throws Exception {
        Dossier first = dossier(preprint);
        Dossier second = dossier(journal);
        store.states().write("ada", preprint, new ReadingState(true, false, "draft"));
        store.states().write("ada", journal, new ReadingState(false, true, ""));
        store.states().write("ben", preprint, new ReadingState(false, true, ""));
        label("ada", journal, "irrelevant");
        label("ada", preprint, "relevant");
        label("ben", preprint, "maybe");
        Map<PaperId, ReadingState> adas = store.states().states("ada");
        List<String> before = answers();
        merge();
        assertEquals(List.of(journal + " ada relevant r2", journal + " ben maybe r2"), answers());
        assertEquals(
                Map.of(journal, new ReadingState(true, true, "draft")),
                store.states().states("ada"));

        assertEquals(journal, merges.split(preprint).into());

        assertEquals(List.of(journal, preprint), papers());
        assertEquals(first, dossier(preprint));
        assertEquals(second, dossier(journal));
        assertEquals(before, answers());
        assertEquals(adas, store.states().states("ada"));
        assertEquals(
                Map.of(preprint, new ReadingState(false, true, "")),
                store.states().states("ben"));
        assertEquals(List.of(), merges.list());
    }

    @Test
    void whatPeopleDidSinceStaysAndWhatWasTakenBackStaysTakenBack() throws Exception {
        AnnotationEvent given = label("ada", preprint, "relevant");
        label("ben", preprint, "maybe");
        merge();
        store.annotations()
                .append(
                        Project.DEFAULT,
                        "ada",
                        (id, own) -> event(id, journal, "ada", AnnotationEvent.Act.UNDO, List.of(), given.id()));
        label("ben", journal, "irrelevant");
        store.states().write("ben", journal, new ReadingState(true, false, "since"));
        merges.split(preprint);

        assertEquals(List.of(preprint + " ben maybe r1", journal + " ben irrelevant r1"), answers());
        assertEquals(
                Map.of(journal, new ReadingState(true, false, "since")),
                store.states().states("ben"));
    }

    @Test
    void whatComesInLaterGoesToTheMergedPaperAndBackToItsOwnWhenTheyAreSplit() throws Exception {
        merge();
        come("other.txt", "arxiv:2503.11731v2|Counting Sheep|We count more sheep.|2025-03-18|");
        come("titles.txt", "|Counting Sheep|We count sheep.||");
        come("later.txt", "doi:10.1000/sheep|On the Number of Sheep|We counted all.|2025-09-01|late");
        assertEquals(List.of(journal), papers());
        assertEquals(5, dossier(journal).records().size());

        merges.split(preprint);

        assertEquals(List.of("preprints.txt", "other.txt", "titles.txt"), sources(preprint));
        assertEquals(List.of("journal.txt", "later.txt"), sources(journal));
        assertEquals(
                List.of(Joined.FIRST, Joined.IDENTIFIER),
                dossier(journal).records().stream().map(SourceRecord::joined).toList());
        assertEquals("We count sheep.", dossier(preprint).paper().abstractText());
    }

    private List<String> sources(PaperId paper) throws StoreException {
        return dossier(paper).records().stream()
                .map(record -> Path.of(record.sighting().source()).getFileName().toString())
                .toList();
    }

    @Test
    void mergesThroughAThirdPaperComeApartInAnyOrder() throws Exception {
        come("talks.txt", "|Sheep, a Talk|We talk of sheep.||");
        PaperId talk = papers().getLast();
        Map<PaperId, Dossier> before =
                Map.of(preprint, dossier(preprint), journal, dossier(journal), talk, dossier(talk));
        label("ada", preprint, "relevant");
        label("ada", journal, "maybe");
        List<String> answers = answers();
        merges.merge(preprint, talk, "same study", "ada");
        merges.merge(talk, journal, "same study", "ada");
        assertEquals(List.of(journal), papers());
        assertEquals(List.of(journal + " ada maybe r1"), answers());

        merges.split(preprint);
        merges.split(talk);

        for (PaperId paper : before.keySet()) {
            assertEquals(before.get(paper), dossier(paper));
        }
        assertEquals(answers, answers());
    }

    @Test
    void twoPapersOfOneSourceKeepTheTextOfTheOneThatIsLeft() throws Exception {
        come("list.txt", "|Sheep|All sheep.||", "|Sheep.|The sheep.||", "|Sheep, again|All of them.||");
        List<PaperId> listed = papers().subList(2, papers().size());
        Dossier kept = dossier(listed.getFirst());
        merges.merge(listed.getLast(), listed.getFirst(), "listed twice", "ada");
        assertEquals(kept.paper().title(), dossier(listed.getFirst()).paper().title());
        assertEquals(
                kept.paper().abstractText(), dossier(listed.getFirst()).paper().abstractText());
        merges.split(listed.getLast());
        assertEquals(kept, dossier(listed.getFirst()));
    }

    @Test
    void aWithdrawnImportTakesItsPartOfAMergedPaperAndLabelsStay() throws Exception {
        var imports = new StoredImports(store.papers(), store.annotations(), folder);
        label("ada", preprint, "relevant");
        merge();
        String import1 = dossier(journal).records().getLast().importId();
        assertEquals(1, imports.withdraw(import1, Progress.NONE).changed());
        assertEquals(List.of("journal.txt"), sources(journal));
        assertEquals(List.of(journal + " ada relevant r2"), answers());

        come("preprints.txt", PREPRINT);
        assertEquals(List.of(journal), papers());
        assertEquals(List.of("journal.txt", "preprints.txt"), sources(journal));

        imports.withdraw(dossier(journal).records().getLast().importId(), Progress.NONE);
        merges.split(preprint);
        assertEquals(List.of(), sources(preprint));
        assertEquals("Counting Sheep", dossier(preprint).paper().title());
        assertEquals(List.of(preprint + " ada relevant r1"), answers());
    }

    @Test
    void whatCannotBeMergedOrSplitIsRefusedWithASentence() throws Exception {
        PaperId nobody = new PaperId("p-nobody");
        refused("There is no paper p-nobody. Nothing was changed.", () -> merges.merge(nobody, journal, "x", "ada"));
        refused("A merge needs a reason. Nothing was changed.", () -> merges.merge(preprint, journal, " ", "ada"));
        refused(
                preprint + " and " + preprint + " are one paper already. Nothing was changed.",
                () -> merges.merge(preprint, preprint, "x", "ada"));
        refused(journal + " has not gone into another paper. Nothing was changed.", () -> merges.split(journal));
        merge();
        var imports = new StoredImports(store.papers(), store.annotations(), folder);
        imports.withdraw(dossier(journal).records().getLast().importId(), Progress.NONE);
        refused(
                "Every import that brought " + preprint + " was withdrawn. Nothing was changed.",
                () -> merges.split(preprint));
        assertEquals(1, merges.list().size());
        assertEquals(List.of(journal), papers());
    }

    private static void refused(String sentence, org.junit.jupiter.api.function.Executable act) {
        FeedException refusal = assertThrows(FeedException.class, act);
        assertEquals(sentence, refusal.getMessage());
        assertTrue(!refusal.advice().isEmpty());
    }
}
