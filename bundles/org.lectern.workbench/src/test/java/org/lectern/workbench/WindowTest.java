package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.lectern.presentation.Settings;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;

@NeedsDisplay
class WindowTest {
    private static final Viewer ADA = new Viewer("ada", Viewer.Role.ANNOTATOR);

    @TempDir
    Path folder;

    @Test
    void anEmptyWorkspaceShowsTheFirstPage() throws Exception {
        try (var window = new OpenWindow(folder)) {
            window.driver.until("the first page", () -> window.driver.has("welcome"));
        }
    }

    @Test
    void theReaderShowsTheSelectedPaper() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 1);
            window.driver.until(
                    "the abstract",
                    () -> window.driver.has("reader.text")
                            && window.driver.text("reader.text").contains("Abstract number 2."));
        }
    }

    @Test
    void downLeadsFromTheSearchFieldToTheFirstPaperAndThenOn() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.key("search", 0, SWT.ARROW_DOWN);
            window.driver.until("the first paper", () -> reads(window, "Abstract number 1."));
            window.driver.key("papers", 0, SWT.ARROW_DOWN);
            window.driver.until("the second paper", () -> reads(window, "Abstract number 2."));
        }
    }

    private static boolean reads(OpenWindow window, String words) {
        return window.driver.has("reader.text")
                && window.driver.text("reader.text").contains(words);
    }

    @Test
    void aDigitLabelsTheSelectedPaperAndGoesToTheNext() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 0);
            window.driver.key("papers", '1');
            window.driver.key("papers", '2');
            window.driver.until(
                    "two labels in the list",
                    () -> window.driver.rows("papers").stream()
                                    .filter(row -> row.endsWith("relevant") || row.endsWith("maybe"))
                                    .count()
                            == 2);
            assertEquals(List.of(List.of("relevant"), List.of("maybe")), labels(window));
        }
    }

    private static List<List<String>> labels(OpenWindow window) throws Exception {
        return window.store.annotations().answers("default", ADA).stream()
                .map(Answer::labels)
                .toList();
    }

    @Test
    void undoTakesTheLastLabelBack() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.tool("toolbar", "perspective.label");
            window.driver.until("the first paper", () -> paperIs(window, "Paper 001"));
            assertFalse(window.driver.control("labels.undo", Button.class).isEnabled());
            window.driver.key("paper.text", '3');
            window.driver.until("the second paper", () -> paperIs(window, "Paper 002"));
            window.driver.until(
                    "the label in the history",
                    () -> window.driver.has("history")
                            && window.driver.rows("history").getFirst().endsWith("irrelevant"));
            window.driver.click("labels.undo");
            window.driver.until("the first paper again", () -> paperIs(window, "Paper 001"));
            assertEquals(List.of(), labels(window));
            window.driver.key("paper.text", '3');
            window.driver.until("the second paper again", () -> paperIs(window, "Paper 002"));
            window.driver.key("paper.text", 'u');
            window.driver.until("the first paper once more", () -> paperIs(window, "Paper 001"));
        }
    }

    private static boolean paperIs(OpenWindow window, String title) {
        return window.driver.has("paper.text")
                && window.driver.text("paper.text").startsWith(title);
    }

    @Test
    void aDigitInATextFieldIsOnlyADigit() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.driver.select("papers", 0);
            window.driver.key("search", '1');
            window.driver.settle();
            assertEquals(List.of(), labels(window));
        }
    }

    @Test
    void theSearchShowsWhatMatchesAndSaysWhatIsWrong() throws Exception {
        try (var window = new OpenWindow(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training", "weights")),
                        Papers.dossier(Papers.paper("2", "Dense models", "layers")))
                .listed(2)) {
            window.driver.type("search", "sparse");
            window.listed(1);
            assertEquals(List.of("Sparse training"), window.titles());
            window.driver.type("search", "title:\"open");
            window.driver.until("the refusal", () -> window.driver.has("search.error"));
            window.driver.type("search", "");
            window.listed(2);
            assertFalse(window.driver.has("search.error"));
        }
    }

    @Test
    void aClickOnAHeadSorts() throws Exception {
        try (var window = new OpenWindow(
                        folder,
                        Papers.dossier(Papers.paper("1", "Beta", "b")),
                        Papers.dossier(Papers.paper("2", "Alpha", "a")))
                .listed(2)) {
            window.driver.head("papers", 2);
            window.driver.until("sorted", () -> window.titles().equals(List.of("Alpha", "Beta")));
            window.driver.head("papers", 2);
            window.driver.until("sorted the other way", () -> window.titles().equals(List.of("Beta", "Alpha")));
        }
    }

    @Test
    void endGoesToTheLastOfManyPapers() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(450)).listed(450)) {
            window.driver.key("papers", 0, SWT.END);
            window.driver.until("the last line", () -> window.titles().getLast().equals("Paper 450"));
            window.driver.until(
                    "the last paper in the reader",
                    () -> window.driver.has("reader.text")
                            && window.driver.text("reader.text").startsWith("Paper 450"));
        }
    }

    @Test
    void aLabelInTheTreeShowsItsPapers() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 1);
            window.driver.key("papers", '1');
            window.driver.until(
                    "the count",
                    () -> window.driver.treeLine("sources", "relevant").equals("relevant, 1"));
            window.driver.selectInTree("sources", "relevant");
            window.listed(1);
            assertEquals(List.of("Paper 002"), window.titles());
        }
    }

    @Test
    void starredPapersHaveALineInTheTree() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 2);
            window.driver.key("papers", 's');
            window.driver.until(
                    "the count",
                    () -> window.driver.treeLine("sources", "Starred").equals("Starred, 1"));
            window.driver.selectInTree("sources", "Starred");
            window.listed(1);
            assertEquals(List.of("Paper 003"), window.titles());
        }
    }

    @Test
    void anAnalysisShowsItsResultAndAPluginComesAndGoesInTheMenu() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            var analyses = new ListedAnalyses(window.store.papers());
            analyses.offer(window.services, "lengths");
            window.driver.until(
                    "its entry", () -> window.driver.menu("menu.analyse").contains("analyse.lengths"));
            window.driver.choose("menu.analyse", "analyse.lengths");
            window.driver.until(
                    "its result",
                    () -> window.driver.has("result")
                            && window.driver.control("result", Table.class).getItemCount() == 3);
            window.driver.until(
                    "the end of the run",
                    () -> window.driver.rows("runs").getFirst().contains("done"));
            analyses.offer(window.services, "lengths", "plugin");
            window.driver.until(
                    "the plug-in's entry",
                    () -> window.driver.menu("menu.analyse").contains("analyse.plugin"));
            analyses.offer(window.services, "lengths");
            window.driver.until(
                    "no entry", () -> !window.driver.menu("menu.analyse").contains("analyse.plugin"));
        }
    }

    @Test
    void theThemeIsSwitchedAtOnceAndKept() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            window.driver.choose("menu.view", "theme.dark");
            assertTrue(window.workbench.window().theme().dark());
            assertEquals(
                    window.workbench.window().theme().color(Token.VIEW),
                    window.driver.control("papers", Control.class).getBackground());
        }
        try (var window = new OpenWindow(folder)) {
            assertTrue(window.workbench.window().theme().dark());
        }
    }

    @Test
    void theLayoutIsThereAgainAfterARestart() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            sash(window).setWeights(40, 60);
            window.driver.tool("toolbar", "perspective.label");
        }
        try (var window = new OpenWindow(folder)) {
            assertEquals("label", window.workbench.window().perspective());
            window.driver.tool("toolbar", "perspective.read");
            int[] weights = sash(window).getWeights();
            assertEquals(
                    40, Math.round(100.0 * weights[0] / IntStream.of(weights).sum()));
        }
    }

    /** The split between the sources and the rest. */
    private static SashForm sash(OpenWindow window) {
        Composite at = window.driver.control("area.left", Control.class).getParent();
        while (!(at instanceof SashForm)) {
            at = at.getParent();
        }
        return (SashForm) at;
    }

    @Test
    void everyCommandWithAKeyHasItAlone() throws Exception {
        try (var window = new OpenWindow(folder)) {
            var keys = window.workbench.window().keys();
            var seen = window.workbench.contributions().commands().stream()
                    .filter(command -> keys.key(command).isPresent())
                    .map(command -> command.perspective() + " " + keys.text(command))
                    .sorted()
                    .toList();
            assertEquals(seen.stream().distinct().toList(), seen);
        }
    }

    @Test
    void aKeyThatTheUserGaveGoesBeforeTheCommandsOwn() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.workbench.window().keys().rebind("paper.star", "X");
            window.driver.select("papers", 0);
            window.driver.key("papers", 'x');
            window.driver.until(
                    "the star", () -> window.driver.rows("papers").getFirst().contains("| starred |"));
        }
        assertEquals(
                "X",
                Settings.read(folder.resolve("workspace/workbench.json"))
                        .text("key.paper.star")
                        .orElseThrow());
    }

    @Test
    void aPaperThatAnotherViewShowsStaysThoughItsLineIsNotInTheList() throws Exception {
        try (var window = new OpenWindow(
                        folder,
                        Papers.dossier(Papers.paper("1", "Sparse training", "weights of layers")),
                        Papers.dossier(Papers.paper("2", "Dense models", "layers of weights")))
                .listed(2)) {
            window.driver.type("search", "sparse");
            window.listed(1);
            window.workbench.window().context().selection().show(new PaperId("p-2"));
            window.driver.until(
                    "the other paper",
                    () -> window.driver.has("reader.text")
                            && window.driver.text("reader.text").startsWith("Dense models"));
            window.driver.until(
                    "it is read",
                    () -> window.workbench
                            .models()
                            .reader()
                            .state()
                            .get()
                            .reading()
                            .read());
            window.driver.settle();
            assertTrue(window.driver.text("reader.text").startsWith("Dense models"));
        }
    }

    @Test
    void aJobIsShownInFull() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.background().run("Count stars", progress -> "Counted 7 stars.");
            window.workbench.window().showView("jobs", "bottom");
            window.driver.until(
                    "the job",
                    () -> window.driver.has("jobs")
                            && window.driver.rows("jobs").stream().anyMatch(row -> row.contains("7 stars")));
            window.driver.open("jobs", 0);
            assertEquals("Counted 7 stars.", window.driver.text("job.outcome"));
            window.driver.click("job.close");
        }
    }

    @Test
    void aLabelGivenInTheListStandsInTheHistoryWithItsTitle() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.select("papers", 1);
            window.driver.key("papers", '1');
            window.driver.until(
                    "the title in the history",
                    () -> window.workbench
                            .models()
                            .label()
                            .state()
                            .get()
                            .titles()
                            .containsValue("Paper 002"));
        }
    }

    @Test
    void noTwoCommandsStandAtOnePlaceOfAMenu() throws Exception {
        try (var window = new OpenWindow(folder)) {
            var contributions = window.workbench.contributions();
            var doubled = contributions.perspectives().stream()
                    .flatMap(perspective -> contributions.commands().stream()
                            .filter(command -> !command.place().menu().isEmpty())
                            // Views share a place, and stand in the order in which they are announced.
                            .filter(command -> !command.id().startsWith("show."))
                            .filter(command -> command.perspective().isEmpty()
                                    || command.perspective().equals(perspective.id()))
                            .collect(Collectors.groupingBy(
                                    command -> command.place().menu() + " "
                                            + command.place().group() + " "
                                            + command.place().rank()))
                            .values()
                            .stream())
                    .filter(commands -> commands.size() > 1)
                    .map(commands -> commands.stream().map(Command::id).toList())
                    .distinct()
                    .toList();
            assertEquals(List.of(), doubled);
        }
    }
}
