package org.lectern.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.annotation.LabelledStore.PAPERS;
import static org.lectern.annotation.LabelledStore.TEN;
import static org.lectern.annotation.LabelledStore.TOPICS;
import static org.lectern.api.model.Project.DEFAULT;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.annotation.Annotation.NewAnswer;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.StoreException;
import org.lectern.testkit.Events;
import org.lectern.testkit.Papers;

class EventAnnotationTest {
    private static final Viewer OWNER = new Viewer("olga", Viewer.Role.OWNER);

    @TempDir
    private Path folder;

    private LabelledStore labelled;

    @BeforeEach
    void open() throws StoreException {
        labelled = new LabelledStore(folder);
    }

    @AfterEach
    void close() {
        labelled.close();
    }

    @Test
    void labellingAppendsTheWholeAnswerOnTheTextThatIsShown() throws Exception {
        AnnotationEvent event = labelled.annotation.label(
                new NewAnswer(DEFAULT, "ada", PAPERS.get(0), List.of("relevant"), "see table 2", true));
        assertEquals(
                new AnnotationEvent(
                        "e-0001",
                        PAPERS.get(0),
                        DEFAULT,
                        "ada",
                        Act.LABEL,
                        List.of("relevant"),
                        false,
                        "see table 2",
                        TEN,
                        RevisionId.of(1),
                        true,
                        Optional.empty()),
                event);
        assertEquals(List.of(event), labelled.store.annotations().events(DEFAULT, OWNER));
    }

    @Test
    void aSpanStaysWithTheAnswerThroughUndoAndRedo() throws Exception {
        var span = new Span(Span.Part.TITLE, 0, 2, "task");
        labelled.annotation.label(new NewAnswer(
                DEFAULT,
                "ada",
                PAPERS.get(0),
                List.of("maybe"),
                "",
                false,
                Optional.of(RevisionId.of(1)),
                List.of(span)));
        labelled.label(DEFAULT, "ada", 1, "relevant");
        assertEquals(List.of(), answer(1).spans());
        labelled.annotation.undo(DEFAULT, "ada");
        assertEquals(List.of(span), answer(1).spans());
    }

    @Test
    void aSpanBeyondTheTextAndATextThatIsNotThereAreRefused() throws Exception {
        var beyond = new Span(Span.Part.TITLE, 0, 100_000, "task");
        assertThrows(
                AnnotationException.class,
                () -> labelled.annotation.label(answerTo(RevisionId.of(1), List.of(beyond))));
        assertThrows(AnnotationException.class, () -> labelled.annotation.label(answerTo(RevisionId.of(7), List.of())));
        assertEquals(List.of(), labelled.store.annotations().events(DEFAULT, OWNER));
    }

    private static NewAnswer answerTo(RevisionId revision, List<Span> spans) {
        return new NewAnswer(DEFAULT, "ada", PAPERS.get(0), List.of("maybe"), "", false, Optional.of(revision), spans);
    }

    @Test
    void labelsOfOneAnswerStandOnceInTheOrderOfTheSchema() throws Exception {
        assertEquals(
                List.of("vision", "speech"),
                labelled.label(TOPICS, "ada", 1, "speech", "vision", "speech").labels());
        assertEquals(List.of(), labelled.label(TOPICS, "ada", 2).labels());
    }

    @Test
    void undoGivesBackTheAnswerBeforeAndRedoRepeatsIt() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        labelled.label(DEFAULT, "ada", 1, "relevant");
        AnnotationEvent undone = labelled.annotation.undo(DEFAULT, "ada").orElseThrow();
        assertEquals(
                new AnnotationEvent(
                        "e-0003",
                        PAPERS.get(0),
                        DEFAULT,
                        "ada",
                        Act.UNDO,
                        List.of("maybe"),
                        false,
                        "",
                        TEN,
                        RevisionId.of(1),
                        false,
                        Optional.of("e-0002")),
                undone);
        AnnotationEvent redone = labelled.annotation.redo(DEFAULT, "ada").orElseThrow();
        assertEquals(List.of("relevant"), redone.labels());
        assertEquals(Optional.of("e-0002"), redone.of());
        assertEquals(List.of("relevant"), answer(1).labels());
        assertEquals(Optional.empty(), labelled.annotation.redo(DEFAULT, "ada"));
    }

    @Test
    void undoingTheFirstLabelWithdrawsTheAnswerAndThenNothingIsLeft() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        assertEquals(
                true, labelled.annotation.undo(DEFAULT, "ada").orElseThrow().withdrawn());
        assertEquals(List.of(), labelled.store.annotations().answers(DEFAULT, OWNER));
        assertEquals(Optional.empty(), labelled.annotation.undo(DEFAULT, "ada"));
        assertEquals(2, labelled.store.annotations().events(DEFAULT, OWNER).size());
    }

    @Test
    void undoTakesBackOnlyWhatTheSamePersonDidInTheSameProject() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        labelled.label(DEFAULT, "ben", 1, "relevant");
        labelled.label(TOPICS, "ada", 1, "text");
        assertEquals(
                Optional.of("e-0001"),
                labelled.annotation.undo(DEFAULT, "ada").orElseThrow().of());
        assertEquals(Optional.empty(), labelled.annotation.redo(DEFAULT, "ben"));
        assertEquals(
                List.of("ben"),
                labelled.store.annotations().answers(DEFAULT, OWNER).stream()
                        .map(Answer::annotator)
                        .toList());
    }

    @Test
    void undoSurvivesARestart() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        labelled.close();
        labelled = new LabelledStore(folder);
        assertEquals(
                Optional.of("e-0001"),
                labelled.annotation.undo(DEFAULT, "ada").orElseThrow().of());
    }

    @Test
    void anAnswerThatUndoGivesBackBelongsToTheTextItWasGivenTo() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        labelled.write(withSecondText(Papers.withAbstracts("One").getFirst()));
        assertEquals(
                RevisionId.of(2), labelled.label(DEFAULT, "ada", 1, "relevant").revision());
        labelled.annotation.undo(DEFAULT, "ada");
        assertEquals(RevisionId.of(1), answer(1).revision());
    }

    @Test
    void clearingWithdrawsTheAnswerAndKeepsTheHistory() throws Exception {
        labelled.label(DEFAULT, "ada", 1, "maybe");
        AnnotationEvent cleared = labelled.annotation.clear(DEFAULT, "ada", PAPERS.get(0));
        assertEquals(List.of(Act.CLEAR, true), List.of(cleared.act(), cleared.withdrawn()));
        assertEquals(List.of(), labelled.store.annotations().answers(DEFAULT, OWNER));
        labelled.annotation.undo(DEFAULT, "ada");
        assertEquals(List.of("maybe"), answer(1).labels());
    }

    @Test
    void whatTheSchemaDoesNotAllowIsRefusedAndNothingIsAppended() throws Exception {
        assertEquals(
                "The project default has no label good. Its labels are: relevant, maybe, irrelevant.",
                refusal(DEFAULT, "ada", "p-1", "good"));
        assertEquals(
                "A paper has one label in the project default: not relevant and maybe."
                        + " Choose one of them, or use a project whose schema allows several.",
                refusal(DEFAULT, "ada", "p-1", "maybe", "relevant"));
        assertEquals(
                "A paper has one label in the project default: none was given."
                        + " Choose one of relevant, maybe, irrelevant, or withdraw the answer.",
                refusal(DEFAULT, "ada", "p-1"));
        assertEquals(
                "There is no project called none. Projects are: default, topics.",
                refusal("none", "ada", "p-1", "maybe"));
        assertEquals(
                "There is no paper p-9 in this workspace. Search for the paper by its title.",
                refusal(DEFAULT, "ada", "p-9", "maybe"));
        assertEquals(
                "An annotator needs a name without blanks around it. Give a name with --annotator.",
                refusal(DEFAULT, " ", "p-1", "maybe"));
        assertEquals(List.of(), labelled.store.annotations().events(DEFAULT, OWNER));
    }

    private String refusal(String project, String annotator, String paper, String... labels) {
        var refused = assertThrows(
                AnnotationException.class,
                () -> labelled.annotation.label(
                        new NewAnswer(project, annotator, new PaperId(paper), List.of(labels), "", false)));
        return refused.getMessage() + " " + refused.advice();
    }

    private Answer answer(int paper) throws StoreException {
        return labelled.store
                .annotations()
                .answersOn(DEFAULT, List.of(PAPERS.get(paper - 1)), OWNER)
                .getFirst();
    }

    private static Dossier withSecondText(Paper paper) {
        Revision first = paper.revision();
        var second = new Revision(
                RevisionId.of(2), "0".repeat(64), first.raw(), first.cleaned(), first.cleanerVersion(), List.of());
        var preferred = new Paper(
                paper.id(),
                second,
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
        Dossier before = Papers.dossier(paper);
        return new Dossier(preferred, before.titleKey(), List.of(first, second), before.records());
    }

    @Test
    void undoPassesOverWhatCameWithAnImportThatIsWithdrawn() throws Exception {
        AnnotationEvent own = labelled.label(DEFAULT, "ada", 1, "maybe");
        Events.bring(labelled.store, "i-1", "ada", "relevant", "p-1", "p-2");
        AnnotationEvent since = labelled.label(DEFAULT, "ada", 1, "irrelevant");
        labelled.store.annotations().withdraw("i-1", TEN);

        AnnotationEvent first = labelled.annotation.undo(DEFAULT, "ada").orElseThrow();
        AnnotationEvent second = labelled.annotation.undo(DEFAULT, "ada").orElseThrow();

        assertEquals(List.of(Optional.of(since.id()), List.of("maybe")), List.of(first.of(), first.labels()));
        assertEquals(List.of(Optional.of(own.id()), List.of()), List.of(second.of(), second.labels()));
        assertEquals(Optional.empty(), labelled.annotation.undo(DEFAULT, "ada"));
    }
}
