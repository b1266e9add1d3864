package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Dossier;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Index;
import org.lectern.api.work.Progress;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.command.OurCommands;

@NeedsDisplay
class FindTest {
    @TempDir
    Path folder;

    private static final Dossier[] PAPERS = {
        Papers.dossier(Papers.paper("1", "Sparse training", "weights of networks")),
        Papers.dossier(Papers.paper("2", "Dense models", "layers")),
        Papers.dossier(Papers.paper("3", "Sparse inference", "weights of networks"))
    };

    private OpenWindow open() throws Exception {
        return new OpenWindow(folder, PAPERS).listed(3);
    }

    private static void proposed(OpenWindow window, String... texts) {
        window.driver.until(
                "the proposals",
                () -> window.driver.has("completion")
                        && window.driver.rows("completion").stream()
                                .map(row -> row.split(" \\| ")[0])
                                .toList()
                                .equals(List.of(texts)));
    }

    @Test
    void aQueryIsCompletedByKeysAlone() throws Exception {
        try (var window = open()) {
            window.driver.type("search", "sparse la");
            proposed(window, "label:");
            window.driver.key("search", 0, SWT.TAB);
            assertEquals("sparse label:", window.driver.text("search"));
            proposed(window, "relevant", "maybe", "irrelevant");
            window.driver.key("search", 0, SWT.ARROW_DOWN);
            window.driver.key("search", 0, SWT.ARROW_DOWN);
            window.driver.key("search", SWT.CR);
            assertEquals("sparse label:maybe ", window.driver.text("search"));
            window.driver.until("no proposals", () -> !window.driver.has("completion"));
            window.driver.until(
                    "that nothing is found",
                    () -> window.workbench.models().papers().state().get().total() == 0);
        }
    }

    @Test
    void proposalsAreNotInTheWayOfPlainWords() throws Exception {
        try (var window = open()) {
            window.driver.type("search", "sou");
            proposed(window, "source:");
            window.driver.key("search", SWT.CR);
            assertEquals("sou", window.driver.text("search"));
            assertFalse(window.driver.has("completion"));
            window.driver.type("search", "so");
            proposed(window, "source:");
            window.driver.key("search", SWT.ESC);
            assertEquals("so", window.driver.text("search"));
            assertFalse(window.driver.has("completion"));
            window.driver.key("search", SWT.ESC);
            assertEquals("", window.driver.text("search"));
            window.listed(3);
        }
    }

    @Test
    void theWrongPlaceIsMarkedAndNothingMoves() throws Exception {
        try (var window = open()) {
            var table = window.driver.control("papers", Table.class).getBounds();
            window.driver.type("search", "sparse colour:red dense");
            window.driver.until("the sentence", () -> window.driver.has("search.error"));
            var text = window.driver.control("search", StyledText.class);
            assertEquals(
                    List.of("7 to 17, underlined true"),
                    Arrays.stream(text.getStyleRanges()).map(FindTest::range).toList());
            assertTrue(window.driver.text("search.error").startsWith("There is no field colour: (column 8)."));
            assertEquals(table, window.driver.control("papers", Table.class).getBounds());
            window.driver.type("search", "sparse");
            window.listed(2);
            assertEquals(0, text.getStyleRanges().length);
            assertFalse(window.driver.has("search.error"));
        }
    }

    @Test
    void whereNothingMatchesOnlyWhatHelpsIsOffered() throws Exception {
        try (var window = open()) {
            window.driver.type("search", "folding");
            window.driver.until("the way out", () -> window.driver.has("papers.clear"));
            assertFalse(window.driver.has("papers.everywhere"));
            window.driver.click("papers.clear");
            window.listed(3);
            window.driver.selectInTree("sources", "maybe");
            window.driver.until("the way out", () -> window.driver.has("papers.everywhere"));
            assertFalse(window.driver.has("papers.clear"));
            window.driver.click("papers.everywhere");
            window.listed(3);
        }
    }

    private static String range(StyleRange range) {
        return range.start + " to " + (range.start + range.length) + ", underlined " + range.underline;
    }

    @Test
    void theHelpExplainsTheLanguageAndLendsAnExample() throws Exception {
        try (var window = open()) {
            window.driver.key("search", 0, SWT.F1);
            List<String> rows = window.driver.rows("query.help.list");
            assertTrue(
                    rows.contains("sparse OR dense | with one of them"), () -> "the help has no line for OR: " + rows);
            window.driver.open("query.help.list", rows.indexOf("sparse OR dense | with one of them"));
            assertEquals("sparse OR dense", window.driver.text("search"));
            window.listed(3);
        }
    }

    private static void press(OpenWindow window, String control, int keyCode) {
        window.driver.key(control, 0, keyCode);
    }

    @Test
    void aFacetNarrowsAndWidensTheQueryInTheField() throws Exception {
        Dossier[] seen = {Dossiers.seen("1", "a.txt", 1), Dossiers.seen("2", "a.txt", 2), Dossiers.seen("3", "b.txt", 1)
        };
        try (var window = new OpenWindow(folder, seen).listed(3)) {
            window.workbench.window().run("show.facets");
            window.driver.until(
                    "the counts",
                    () -> window.driver.has("facets")
                            && window.driver.rows("facets").equals(List.of("Source", "a.txt, 2", "b.txt, 1")));
            window.driver.control("facets", Table.class).setSelection(1);
            press(window, "facets", SWT.CR);
            window.listed(2);
            assertEquals("source:\"a.txt\"", window.driver.text("search"));
            window.driver.until(
                    "the counts of these",
                    () -> window.driver.rows("facets").equals(List.of("Source", "a.txt, 2, asked for")));
            var table = window.driver.control("facets", Table.class);
            assertEquals(1, table.getSelectionIndex());
            press(window, "facets", ' ');
            window.listed(3);
            assertEquals("", window.driver.text("search"));
            assertEquals(1, table.getSelectionIndex());
            press(window, "facets", ' ');
            window.listed(2);
            var click = new Event();
            click.button = 1;
            click.x = table.getItem(1).getBounds().x + 20;
            click.y = table.getItem(1).getBounds().y + 5;
            table.notifyListeners(SWT.MouseUp, click);
            window.listed(3);
            assertEquals("", window.driver.text("search"));
        }
    }

    @Test
    void facetsThatNobodySeesAreNotCounted() throws Exception {
        try (var window = open()) {
            var asked = new AtomicInteger();
            window.services.put(Facets.class, (query, values) -> {
                asked.incrementAndGet();
                throw new IllegalStateException("counted unseen");
            });
            window.workbench.window().run("show.facets");
            window.driver.until("the count that is seen", () -> asked.get() > 0);
            int seen = asked.get();
            window.workbench.window().run("show.sources");
            window.driver.type("search", "sparse");
            window.listed(2);
            window.driver.type("search", "");
            window.listed(3);
            assertEquals(seen, asked.get());
        }
    }

    private static void save(OpenWindow window, String query, String name) {
        window.driver.type("search", query);
        window.driver.until(
                "the query",
                () -> window.workbench.models().papers().state().get().query().equals(query));
        window.workbench.window().run("search.save");
        window.driver.type("search.name", name);
        window.driver.click("search.name.go");
        window.driver.until("the end of the dialog", () -> !window.driver.has("search.name.dialog"));
    }

    private static void line(OpenWindow window, String start, String line) {
        window.driver.until(line, () -> window.driver.treeLine("sources", start).equals(line));
    }

    @Test
    void aSavedSearchStandsInTheTreeWithWhatIsNewAndIsRenamedDeletedAndBroughtBack() throws Exception {
        try (var window = open()) {
            save(window, "sparse", "Pruning");
            line(window, "Pruning", "Pruning, 2");
            window.driver.type("search", "");
            window.listed(3);
            Dossiers.write(window.store, Papers.dossier(Papers.paper("4", "Sparse attention", "heads")));
            window.workbench.changes().changed(4);
            line(window, "Pruning", "Pruning, 3, 1 new");
            window.driver.selectInTree("sources", "Pruning");
            window.listed(3);
            assertEquals("sparse", window.driver.text("search"));
            assertEquals(List.of("Sparse attention", "Sparse inference", "Sparse training"), window.titles());
            line(window, "Pruning", "Pruning, 3");
            press(window, "sources", SWT.F2);
            window.driver.type("search.name", "Sparsity");
            window.driver.click("search.name.go");
            line(window, "Sparsity", "Sparsity, 3");
            press(window, "sources", SWT.DEL);
            line(window, "Sparsity", "");
            assertEquals("All papers, 4", selected(window));
            assertEquals("Sparsity was deleted.", window.driver.text("searches.deleted.text"));
            window.driver.click("searches.restore");
            line(window, "Sparsity", "Sparsity, 3");
            window.driver.until("no way back that leads nowhere", () -> !window.driver.has("searches.deleted"));
        }
    }

    private static String selected(OpenWindow window) {
        TreeItem[] lines = window.driver.control("sources", Tree.class).getSelection();
        return lines.length == 0 ? "" : lines[0].getText();
    }

    @Test
    void theTreeSelectsWhatTheListShows() throws Exception {
        try (var window = open()) {
            save(window, "sparse", "Pruning");
            line(window, "Pruning", "Pruning, 2");
            assertEquals("All papers, 3", selected(window));
            window.driver.selectInTree("sources", "Pruning");
            window.listed(2);
            window.driver.type("search", "dense");
            window.listed(1);
            assertEquals("All papers, 3", selected(window));
            window.driver.selectInTree("sources", "Pruning");
            window.listed(2);
            window.driver.select("papers", 0);
            window.workbench.window().run("paper.similar");
            window.listed(1);
            assertEquals("", selected(window));
            window.workbench.window().run("similar.end");
            window.listed(3);
            assertEquals("All papers, 3", selected(window));
        }
    }

    @Test
    void aNameThatIsTakenIsSaidBeforeAndARefusedQueryKeepsTheDialogOpen() throws Exception {
        try (var window = open()) {
            save(window, "sparse", "Mine");
            window.driver.type("search", "dense");
            window.listed(1);
            window.workbench.window().run("search.save");
            window.driver.type("search.name", "Mine");
            assertEquals(
                    "There is a search of that name. It will look for dense from now on.",
                    window.driver.text("search.name.says"));
            window.driver.click("search.name.cancel");
            assertEquals(
                    List.of("sparse"),
                    window.store.searches().searches("ada").stream()
                            .map(search -> search.query())
                            .toList());
        }
    }

    @Test
    void similarPapersAreShownUntilTheirChipIsPressed() throws Exception {
        try (var window = open()) {
            window.driver.select("papers", 0);
            window.driver.key("papers", SWT.SHIFT, 's');
            window.listed(1);
            assertEquals(List.of("Sparse inference"), window.titles());
            assertEquals(
                    "Similar to: Sparse training",
                    window.driver
                            .control("similar.chip", Control.class)
                            .getToolTipText()
                            .split("\\. ")[0]);
            press(window, "similar.chip", SWT.CR);
            window.listed(3);
            assertFalse(window.driver.has("similar.chip"));
        }
    }

    @Test
    void papersLikeATextAreFound() throws Exception {
        try (var window = open()) {
            window.workbench.window().run("similar.text");
            window.driver.type("similar.text", "What do\nlayers model?");
            window.driver.click("similar.go");
            window.listed(1);
            assertEquals(List.of("Dense models"), window.titles());
            window.workbench.window().run("similar.end");
            window.listed(3);
        }
    }

    @Test
    void theOrderIsSaidAtTheTabAndChosenThere() throws Exception {
        try (var window = open()) {
            assertEquals("Sorted by addition", order(window));
            window.driver.type("search", "sparse");
            window.listed(2);
            assertEquals("Sorted by relevance", order(window));
            choose(window, "papers.sort", "papers.sort.title");
            window.driver.until("sorted", () -> window.titles().equals(List.of("Sparse inference", "Sparse training")));
            assertEquals("Sorted by title", order(window));
            window.driver.choose("menu.view", "papers.sort.reverse");
            window.driver.until(
                    "reversed", () -> window.titles().equals(List.of("Sparse training", "Sparse inference")));
            assertEquals("Sorted by title, reversed", order(window));
        }
    }

    private static String order(OpenWindow window) {
        return window.driver
                .control("papers.sort", Control.class)
                .getToolTipText()
                .split("\n")[1];
    }

    private static void choose(OpenWindow window, String tool, String choice) {
        press(window, tool, SWT.ARROW_DOWN);
        for (MenuItem item :
                window.driver.control(tool, Control.class).getMenu().getItems()) {
            boolean chosen = choice.equals(item.getData("name"));
            item.setSelection(chosen);
            if (chosen) {
                item.notifyListeners(SWT.Selection, new Event());
            }
        }
        window.driver.settle();
    }

    @Test
    void aSavedSearchIsWhatIsLabelledAnalysedAndExported() throws Exception {
        try (var window = open()) {
            save(window, "dense", "Solid");
            line(window, "Solid", "Solid, 1");
            window.driver.type("search", "");
            window.listed(3);
            new ListedAnalyses(window.store.papers()).offer(window.services, "lengths");
            window.workbench.window().showPerspective("label");
            window.driver.until("the first paper", () -> paperIs(window, "Sparse training"));
            choose(window, "queue.from", "queue.SAVEDSolid");
            window.driver.until("the paper of the search", () -> paperIs(window, "Dense models"));
            window.workbench.window().showPerspective("analyse");
            window.driver.until("the parameters", () -> window.driver.has("parameters.papers"));
            var papers = window.driver.control("parameters.papers", org.eclipse.swt.widgets.Combo.class);
            assertEquals(List.of("all papers", "saved search Solid"), List.of(papers.getItems()));
            papers.select(1);
            papers.notifyListeners(SWT.Selection, new Event());
            assertEquals("dense", OurCommands.analysed(window.workbench.window().context()));
        }
    }

    private static boolean paperIs(OpenWindow window, String title) {
        return window.driver.has("paper.text")
                && window.driver.text("paper.text").startsWith(title);
    }

    @Test
    void theWindowSaysHowFarAnIndexIsThatIsBeingMade() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(450)).listed(450)) {
            var behind = new AtomicInteger(300);
            window.services.put(Index.class, new Index() {
                @Override
                public State state() {
                    return new State(150, behind.get());
                }

                @Override
                public long update(Progress progress) {
                    return 0;
                }

                @Override
                public void rebuild(Progress progress) {}
            });
            window.driver.until(
                    "the sentence",
                    () -> window.driver.has("search.index")
                            && window.driver
                                    .text("search.index")
                                    .equals(
                                            "The index is being made: 150 of 450 papers. Searches find what is in it."));
            window.driver.until(
                    "the same below the window",
                    () -> window.driver.text("status.papers").endsWith("150 of 450 indexed"));
            behind.set(0);
            window.driver.until("the end of it", () -> !window.driver.has("search.index"));
        }
    }
}
