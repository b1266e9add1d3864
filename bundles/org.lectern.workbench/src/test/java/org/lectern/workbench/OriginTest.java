package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.Imports;
import org.lectern.api.feed.Merges;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.StoreException;
import org.lectern.feed.FeedImporter;
import org.lectern.feed.StoredDuplicates;
import org.lectern.feed.StoredImports;
import org.lectern.feed.StoredMerges;
import org.lectern.feed.table.CsvTable;
import org.lectern.testkit.swt.NeedsDisplay;

/** Where papers come from: imports and their withdrawal, the sources of each field, versions, merging and splitting. */
@NeedsDisplay
class OriginTest {
    @TempDir
    Path folder;

    /** A window on what two files hold: {@code Sparse nets} and {@code Dense nets} in the one, {@code Deep nets} in the other. */
    private OpenWindow open() throws Exception {
        var window = new OpenWindow(folder);
        var importer = new FeedImporter(window.store.papers(), window.store.projects(), window.store.annotations());
        importer.addFormat(new CsvTable(), Map.of("feed.format.id", "csv", "feed.format.label", "Table (CSV)"));
        window.services.put(Importer.class, importer);
        window.services.put(
                Imports.class, new StoredImports(window.store.papers(), window.store.annotations(), window.workspace));
        window.services.put(Merges.class, new StoredMerges(window.store.papers()));
        window.workbench
                .models()
                .imports()
                .run(List.of(
                        Files.writeString(
                                folder.resolve("a.csv"),
                                "title,abstract,authors\nSparse nets,Weights are pruned.,Ada Lovelace\nDense nets,Layers are many.,\n"),
                        Files.writeString(folder.resolve("b.csv"), "title,abstract\nDeep nets,Layers on layers.\n")));
        window.driver.until(
                "both were imported",
                () -> window.workbench.models().imports().report().get().isPresent());
        changed(window);
        return window.listed(3);
    }

    private static void changed(OpenWindow window) {
        window.workbench.changes().changed(1);
    }

    private static PaperId paper(OpenWindow window, String title) throws Exception {
        return window.store.papers().withTitlePrefix(title, 1).getFirst();
    }

    private static List<String> cells(OpenWindow window, String table, int row) {
        List<String> rows = window.driver.has(table) ? window.driver.rows(table) : List.of();
        return rows.size() > row ? Arrays.asList(rows.get(row).split(" \\| ", -1)) : List.of();
    }

    @Test
    void anImportIsTakenOutAgainInTheListOfImports() throws Exception {
        try (var window = open()) {
            window.workbench.window().showView("imports", "bottom");
            window.driver.until(
                    "both imports",
                    () -> window.driver.has("imports")
                            && window.driver.rows("imports").size() == 2);
            int a = cells(window, "imports", 0).get(1).endsWith("a.csv") ? 0 : 1;
            assertEquals(
                    List.of("2", "2", "read to the end"),
                    cells(window, "imports", a).subList(2, 5));
            window.driver.select("imports", a);
            window.driver.key("imports", 0, SWT.DEL);
            window.driver.click("imports.withdraw.cancel");
            assertEquals(3, window.store.papers().count());
            window.driver.key("imports", 0, SWT.DEL);
            window.driver.click("imports.withdraw.go");
            window.driver.until(
                    "it is withdrawn",
                    () -> cells(window, "imports", a).subList(4, 5).equals(List.of("withdrawn")));
            assertEquals(1, window.store.papers().count());
            assertEquals(
                    List.of(ImportRun.State.WHOLE, ImportRun.State.WITHDRAWN),
                    window.store.papers().imports().stream()
                            .map(ImportRun::state)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theOriginOfAPaperNamesTheSourceOfEachFieldAndLeadsToItsVersions() throws Exception {
        try (var window = open()) {
            PaperId sparse = paper(window, "Sparse nets");
            PaperId deep = paper(window, "Deep nets");
            new StoredDuplicates(window.store.papers()).link(sparse, deep);
            window.workbench.window().context().selection().show(sparse);
            window.workbench.window().run("paper.origin");
            window.driver.until("its version", () -> cells(window, "origin", 0).contains("Deep nets"));
            assertEquals(
                    List.of(
                            "Version of | Deep nets |  | ",
                            "Title and abstract | a.csv | line 2 | the first that named it",
                            "Authors | a.csv | line 2 | the first that named it",
                            "Number of authors | a.csv | line 2 | the first that named it"),
                    window.driver.rows("origin"));
            window.driver.open("origin", 0);
            assertEquals(
                    List.of(deep),
                    window.workbench.window().context().selection().papers());
            window.driver.until(
                    "the other one's", () -> cells(window, "origin", 0).contains("Sparse nets"));
            assertEquals("Other version", cells(window, "origin", 0).getFirst());
        }
    }

    @Test
    void twoSelectedPapersAreMergedWithAReasonTakenBackMergedAgainAndSplit() throws Exception {
        try (var window = open()) {
            PaperId sparse = paper(window, "Sparse nets");
            PaperId dense = paper(window, "Dense nets");
            window.workbench.window().run("paper.merge");
            assertFalse(window.driver.has("merge.go"));
            merge(window, sparse, dense);
            assertEquals(
                    List.of(new Merge(
                            dense,
                            "Dense nets",
                            sparse,
                            "a reprint",
                            "ada",
                            merges(window).getFirst().at())),
                    merges(window));
            changed(window);
            window.listed(2);
            window.workbench.window().run("paper.merge.undo");
            window.driver.until("it is taken back", () -> merges(window).isEmpty());
            changed(window);
            window.listed(3);
            merge(window, sparse, dense);
            changed(window);
            window.listed(2);
            window.workbench.window().run("paper.origin");
            window.driver.until(
                    "the merge in its origin",
                    () -> cells(window, "origin", 0)
                            .equals(List.of("Merged by hand", "Dense nets", "ada", "a reprint")));
            window.workbench.window().run("paper.split");
            window.driver.until("what can be split", () -> window.driver.has("split.merges"));
            window.driver.click("split.go");
            window.driver.until("they are two", () -> merges(window).isEmpty());
            window.workbench.window().run("paper.merge.undo");
            window.driver.until("they are one again", () -> merges(window).size() == 1);
            assertEquals("a reprint", merges(window).getFirst().reason());
        }
    }

    /** The first stays. */
    private static void merge(OpenWindow window, PaperId stays, PaperId goes) throws Exception {
        window.workbench.window().context().selection().set(List.of(stays, goes));
        window.workbench.window().run("paper.merge");
        window.driver.until("the dialog", () -> window.driver.has("merge.go"));
        assertFalse(window.driver.control("merge.go", Button.class).isEnabled());
        window.driver.type("merge.reason", "a reprint");
        window.driver.click("merge.go");
        window.driver.until("they are one", () -> merges(window).size() == 1 && !window.driver.has("merge.go"));
        assertEquals(
                List.of(stays), window.workbench.window().context().selection().papers());
    }

    private static List<Merge> merges(OpenWindow window) {
        try {
            return window.store.papers().merges();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPaperThatNobodyMergedCannotBeSplit() throws Exception {
        try (var window = open()) {
            window.workbench.window().context().selection().show(paper(window, "Deep nets"));
            window.workbench.window().run("paper.split");
            window.driver.until("it says so", () -> window.driver.has("split.text"));
            assertEquals(
                    "Nobody merged this paper with another by hand, so there is nothing to split.",
                    window.driver.text("split.text"));
            assertFalse(window.driver.control("split.go", Button.class).isEnabled());
            window.driver.click("split.cancel");
        }
    }
}
