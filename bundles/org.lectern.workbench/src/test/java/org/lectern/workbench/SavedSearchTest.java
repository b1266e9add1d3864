package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.Dossiers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.command.OurCommands;

@NeedsDisplay
class SavedSearchTest {
    @TempDir
    Path folder;

    private OpenWindow open() throws Exception {
        return new OpenWindow(folder, FindTest.PAPERS).listed(3);
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
            window.driver.key("sources", 0, SWT.F2);
            window.driver.type("search.name", "Sparsity");
            window.driver.click("search.name.go");
            line(window, "Sparsity", "Sparsity, 3");
            window.driver.key("sources", 0, SWT.DEL);
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
    void aSavedSearchIsWhatIsLabelledAnalysedAndExported() throws Exception {
        try (var window = open()) {
            save(window, "dense", "Solid");
            line(window, "Solid", "Solid, 1");
            window.driver.type("search", "");
            window.listed(3);
            new ListedAnalyses(window.store.papers()).offer(window.services, "lengths");
            window.workbench.window().showPerspective("label");
            window.driver.until("the first paper", () -> paperIs(window, "Sparse training"));
            FindTest.choose(window, "queue.from", "queue.SAVEDSolid");
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
}
