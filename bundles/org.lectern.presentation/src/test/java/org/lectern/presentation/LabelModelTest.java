package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Revision;
import org.lectern.testkit.Dossiers;

class LabelModelTest {
    @TempDir
    Path folder;

    @Test
    void aDigitLabelsThePaperAndShowsTheNext() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            workspace.models.label().choose(1);
            workspace.models.label().choose(3);
            assertEquals("Paper 003", workspace.current());
            assertEquals(List.of(List.of("relevant"), List.of("irrelevant")), labels(workspace));
        }
    }

    private static List<List<String>> labels(OpenWorkspace workspace) throws Exception {
        return workspace
                .store
                .annotations()
                .answers("default", workspace.models.session().get().viewer())
                .stream()
                .map(Answer::labels)
                .toList();
    }

    @Test
    void aDigitWithoutALabelDoesNothing() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(1)).start()) {
            workspace.models.label().choose(9);
            assertEquals("Paper 001", workspace.current());
        }
    }

    @Test
    void undoBringsThePaperBackWithoutItsLabel() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            workspace.models.label().choose(1);
            workspace.models.label().choose(2);
            workspace.models.label().undo();
            assertEquals("Paper 002", workspace.current());
            assertEquals(List.of(List.of("relevant")), labels(workspace));
            assertEquals(1, workspace.models.label().state().get().history().size());
        }
    }

    @Test
    void undoAsOftenAsThereWereLabelsLeavesNothing() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(5)).start()) {
            for (int i = 0; i < 5; i++) {
                workspace.models.label().choose(1 + i % 3);
            }
            assertEquals("none", workspace.current());
            for (int i = 0; i < 5; i++) {
                workspace.models.label().undo();
            }
            assertEquals(List.of(), labels(workspace));
            assertEquals("Paper 001", workspace.current());
        }
    }

    @Test
    void redoGivesTheLabelAgain() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.label().choose(1);
            workspace.models.label().undo();
            workspace.models.label().redo();
            assertEquals("Paper 002", workspace.current());
            assertEquals(List.of(List.of("relevant")), labels(workspace));
        }
    }

    @Test
    void withSeveralLabelsDigitsSwitchAndEnterSaves() throws Exception {
        try (var workspace =
                new OpenWorkspace(folder, OpenWorkspace.numbered(2)).multiple().start()) {
            workspace.models.label().choose(2);
            workspace.models.label().choose(1);
            workspace.models.label().choose(2);
            assertEquals(
                    Set.of("method"), workspace.models.label().state().get().chosen());
            assertEquals("Paper 001", workspace.current());
            workspace.models.label().choose(2);
            workspace.models.label().save();
            assertEquals("Paper 002", workspace.current());
            assertEquals(List.of(List.of("method", "data")), labels(workspace));
        }
    }

    @Test
    void aDeferredPaperComesLast() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(3)).start()) {
            workspace.models.label().defer();
            assertEquals("Paper 002", workspace.current());
            assertEquals(
                    List.of("Paper 003", "Paper 001"),
                    workspace.models.label().state().get().next().stream()
                            .map(Paper::title)
                            .toList());
            assertEquals(1, workspace.models.label().state().get().deferred());
        }
    }

    @Test
    void theQueueGoesOnThroughMorePapersThanAreKeptReady() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(70)).start()) {
            for (int i = 1; i <= 69; i++) {
                assertEquals("Paper %03d".formatted(i), workspace.current());
                workspace.models.label().choose(1);
            }
            assertEquals("Paper 070", workspace.current());
            assertEquals(69, workspace.models.label().state().get().answered());
        }
    }

    @Test
    void aLabelThatCouldNotBeWrittenBringsItsPaperBackAndIsToldOf() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            Annotation annotation = workspace.services.require(Annotation.class);
            workspace.services.remove(Annotation.class, annotation);
            workspace.models.label().choose(1);
            assertEquals("Paper 001", workspace.current());
            assertTrue(workspace.models.workers().failure().get().isPresent());
        }
    }

    @Test
    void countsTellHowManyPapersHaveEachLabelNow() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(4)).start()) {
            workspace.models.label().choose(1);
            workspace.models.label().choose(1);
            workspace.models.label().choose(2);
            workspace.models.label().undo();
            assertEquals(
                    Map.of("relevant", 2L, "maybe", 0L, "irrelevant", 0L),
                    workspace.models.label().state().get().counts());
        }
    }

    @Test
    void theLabelsOfAnEarlierSessionAreInTheHistory() throws Exception {
        try (var workspace = new OpenWorkspace(folder, OpenWorkspace.numbered(2)).start()) {
            workspace.models.label().choose(1);
        }
        try (var workspace = new OpenWorkspace(folder).start()) {
            assertEquals("Paper 002", workspace.current());
            workspace.models.label().undo();
            assertEquals("Paper 001", workspace.current());
        }
    }

    @Test
    void aLabelIsGivenToTheTextThatWasOnShowThoughAnotherIsPreferredByNow() throws Exception {
        Dossier before = Dossiers.rich("p-1");
        Revision shown = before.paper().revision();
        Revision better = before.revisions().stream()
                .filter(revision -> !revision.equals(shown))
                .findFirst()
                .orElseThrow();
        try (var workspace = new OpenWorkspace(folder, before).start()) {
            Paper paper = before.paper();
            Dossiers.write(
                    workspace.store,
                    new Dossier(
                            new Paper(
                                    paper.id(),
                                    better,
                                    paper.authors(),
                                    paper.authorCount(),
                                    paper.organization(),
                                    paper.published(),
                                    paper.identifiers(),
                                    paper.links(),
                                    paper.sightings()),
                            before.titleKey(),
                            before.revisions(),
                            before.records()));
            workspace.models.label().choose(1);
            assertEquals(
                    List.of(shown.id()),
                    workspace
                            .store
                            .annotations()
                            .answers("default", workspace.models.session().get().viewer())
                            .stream()
                            .map(Answer::revision)
                            .toList());
            workspace.models.reader().open(Optional.of(paper.id()));
            assertEquals(
                    List.of(new LabelTag(1, "relevant", true, true)),
                    workspace.models.reader().state().get().labels());
        }
    }

    /** Tasks that wait until they are let go, one by one. */
    private static final class Slow implements Executor {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        void letGo() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    /** Reads are done at once, and shown when {@code shown} lets them go; writes are done when {@code written} does. */
    private static Workers slow(Slow shown, Slow written) {
        return new Workers(Runnable::run, Runnable::run, written, Runnable::run, shown, (millis, task) -> {});
    }

    @Test
    void labelsAreGivenToOnePaperAfterTheOtherWhileTheQueueIsReadAgain() throws Exception {
        var shown = new Slow();
        try (var workspace = new OpenWorkspace(folder, slow(shown, new Slow()), OpenWorkspace.numbered(70)).start()) {
            shown.letGo();
            for (int i = 1; i <= 25; i++) {
                assertEquals("Paper %03d".formatted(i), workspace.current());
                workspace.models.label().choose(1);
            }
            shown.letGo();
            assertEquals("Paper 026", workspace.current());
            assertEquals(25, workspace.models.label().state().get().answered());
            assertEquals(29, workspace.models.label().state().get().next().size());
        }
    }

    @Test
    void whatIsWrittenWhileTheQueueIsReadAgainStaysInTheHistory() throws Exception {
        var shown = new Slow();
        var written = new Slow();
        try (var workspace = new OpenWorkspace(folder, slow(shown, written), OpenWorkspace.numbered(5)).start()) {
            shown.letGo();
            workspace.models.label().choose(1);
            workspace.models.label().reload();
            written.letGo();
            workspace.models.label().choose(2);
            workspace.models.label().undo();
            written.letGo();
            shown.letGo();
            assertEquals("Paper 002", workspace.current());
            assertEquals(
                    Map.of("relevant", 1L, "maybe", 0L, "irrelevant", 0L),
                    workspace.models.label().state().get().counts());
            assertEquals(1, workspace.models.label().state().get().history().size());
        }
    }

    @Test
    void undoTwiceInARowBringsBothPapersBackInTheirOrder() throws Exception {
        var shown = new Slow();
        var written = new Slow();
        try (var workspace = new OpenWorkspace(folder, slow(shown, written), OpenWorkspace.numbered(5)).start()) {
            shown.letGo();
            workspace.models.label().choose(1);
            workspace.models.label().choose(1);
            workspace.models.label().undo();
            workspace.models.label().undo();
            written.letGo();
            shown.letGo();
            assertEquals("Paper 001", workspace.current());
            assertEquals(
                    "Paper 002",
                    workspace.models.label().state().get().next().getFirst().title());
        }
    }

    @Test
    void aLabelCanBeTakenBackThoughItIsStillBeingWritten() throws Exception {
        var shown = new Slow();
        var written = new Slow();
        try (var workspace = new OpenWorkspace(folder, slow(shown, written), OpenWorkspace.numbered(2)).start()) {
            shown.letGo();
            LabelModel label = workspace.models.label();
            assertFalse(label.canUndo());
            label.choose(1);
            assertTrue(label.canUndo());
            assertTrue(label.state().get().undoable());
            label.undo();
            written.letGo();
            shown.letGo();
            assertEquals("Paper 001", workspace.current());
            assertFalse(label.canUndo());
            assertEquals(List.of(), labels(workspace));
        }
    }
}
