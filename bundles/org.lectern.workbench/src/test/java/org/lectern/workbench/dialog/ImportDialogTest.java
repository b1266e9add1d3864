package org.lectern.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.Importer;
import org.lectern.feed.FeedImporter;
import org.lectern.feed.table.CsvTable;
import org.lectern.presentation.Scope;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.OpenWindow;

@NeedsDisplay
class ImportDialogTest {
    @TempDir
    Path folder;

    private OpenWindow open() throws Exception {
        var window = new OpenWindow(folder);
        var importer = new FeedImporter(window.store.papers(), window.store.projects(), window.store.annotations());
        importer.addFormat(new CsvTable(), Map.of("feed.format.id", "csv", "feed.format.label", "Table (CSV)"));
        window.services.put(Importer.class, importer);
        return window;
    }

    @Test
    void aTableShowsWhatItsColumnsAreTakenForAndIsImportedAsTheUserSays() throws Exception {
        Path file = Files.writeString(
                folder.resolve("screened.csv"),
                "heading,abstract,remark,included\nSparse training,Weights are pruned.,Frugal nets,1\n"
                        + "Dense models,Layers are many.,Fat nets,0\n");
        try (var window = open()) {
            columnsOf(window, file);
            assertEquals("Weights are pruned.", cell(window, "import.papers", 0, 1));
            window.driver.select("import.columns", 2);
            var meaning = window.driver.control("import.meaning", Combo.class);
            meaning.select(Meaning.TITLE.ordinal());
            meaning.notifyListeners(SWT.Selection, new Event());
            window.driver.until(
                    "the other title", () -> cell(window, "import.papers", 0, 0).equals("Frugal nets"));
            imported(window, 2);
            window.workbench.changes().changed(1);
            window.listed(2);
            assertEquals(List.of("Frugal nets", "Fat nets"), window.titles());
            assertFalse(window.driver.has("import.run"));
        }
    }

    @Test
    void guessesAreShownWithTheirSurenessAndTheReportSaysWhereLabelsWent() throws Exception {
        Path file = Files.writeString(
                folder.resolve("votes.csv"),
                "title,abstract,labels,annotator\nSparse training,Weights are pruned.,relevant,ada\n"
                        + "Dense models,Layers are many.,irrelevant,ben\n");
        try (var window = open()) {
            columnsOf(window, file);
            assertEquals(
                    List.of("title", "title", "100 %", "Sparse training · Dense models"),
                    List.of(window.driver.rows("import.columns").getFirst().split(" \\| ", -1)));
            assertEquals("ada: relevant", cell(window, "import.papers", 0, 3));
            assertEquals(
                    "UTF-8 · divided by comma · Labels come into the project default, as those of ada, ben.",
                    window.driver.text("import.notes"));
            imported(window, 2);
            window.workbench.window().showView("report", "top");
            window.driver.until(
                    "the labels in it",
                    () -> window.driver.has("report")
                            && window.driver
                                    .rows("report")
                                    .contains(" | 2 answers added, 0 known | In the project default, by ada, ben."));
        }
    }

    @Test
    void aFolderShowsTheFirstFileThatIsKnownAndIsImportedWhole() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("screening"));
        Files.write(inside.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        Files.writeString(inside.resolve("b.csv"), "title,abstract\nSparse training,Weights are pruned.\n");
        Files.writeString(inside.resolve("c.csv"), "title,abstract\nDense models,Layers are many.\n");
        try (var window = open()) {
            new ImportDialog(window.workbench.window(), List.of(inside)).open();
            window.driver.until(
                    "the first paper", () -> cell(window, "import.papers", 0, 0).equals("Sparse training"));
            assertEquals(
                    "UTF-8 · divided by comma · It is one of 3 files in " + inside
                            + ", of which all of known formats are imported.",
                    window.driver.text("import.notes"));
            imported(window, 2);
        }
    }

    /** Opens the dialog on a table of four columns. */
    private static void columnsOf(OpenWindow window, Path file) {
        new ImportDialog(window.workbench.window(), List.of(file)).open();
        window.driver.until(
                "the columns",
                () -> window.driver.has("import.columns")
                        && window.driver.rows("import.columns").size() == 4);
    }

    private static void imported(OpenWindow window, int added) {
        window.driver.click("import.run");
        window.driver.until(
                "the report",
                () -> window.workbench
                        .models()
                        .imports()
                        .report()
                        .get()
                        .filter(report -> report.added() == added)
                        .isPresent());
    }

    private static String cell(OpenWindow window, String table, int row, int column) {
        List<String> rows = window.driver.rows(table);
        return rows.size() <= row ? "" : rows.get(row).split(" \\| ", -1)[column];
    }

    @Test
    void aFileThatNobodyKnowsIsToldOfInTheDialog() throws Exception {
        Path file = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        try (var window = open()) {
            new ImportDialog(window.workbench.window(), List.of(file)).open();
            window.driver.until("what is wrong", () -> window.driver.has("import.unread"));
            assertEquals(
                    "Of what format picture.png is could not be told. Choose it above, or save the file in another one.",
                    window.driver.text("import.unread"));
            assertEquals(
                    "Not recognised",
                    window.driver.control("import.format", Combo.class).getText());
            assertTrue(
                    List.of(window.driver.control("import.format", Combo.class).getItems())
                            .contains("Table (CSV)"),
                    "a format can be chosen");
            assertFalse(window.driver.control("import.run", Button.class).isEnabled());
            window.driver.click("import.cancel");
            assertEquals(0, window.store.papers().count());
        }
    }

    @Test
    void theUnsureColumnIsChosenAndPapersShowAsTheyWillBeRead() throws Exception {
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                "title,abstract,when,doi\nSparse nets,Weights are <b>pruned</b> &amp; kept.,2023,10.1000/a\n"
                        + "Dense nets,Layers are many.,2024,10.1000/b\n");
        try (var window = open()) {
            columnsOf(window, file);
            assertEquals("50 %", cell(window, "import.columns", 2, 2));
            assertEquals(2, window.driver.control("import.columns", Table.class).getSelectionIndex());
            assertEquals(
                    "date", window.driver.control("import.meaning", Combo.class).getText());
            assertEquals("Weights are pruned & kept.", cell(window, "import.papers", 0, 1));
        }
    }

    @Test
    void labelsThatAnImportBringsStandAmongTheLabelsAtOnce() throws Exception {
        Path file = Files.writeString(
                folder.resolve("votes.csv"),
                "title,abstract,labels,annotator\nSparse training,Weights are pruned.,novel,ada\n");
        try (var window = open()) {
            columnsOf(window, file);
            imported(window, 1);
            window.workbench.changes().changed(1);
            window.driver.until(
                    "the new label among the labels",
                    () -> window.driver.has("sources")
                            && Arrays.stream(window.driver
                                            .control("sources", Tree.class)
                                            .getItems())
                                    .flatMap(root -> Arrays.stream(root.getItems()))
                                    .anyMatch(line -> line.getText().equals("novel, 1")));
        }
    }

    @Test
    void aLineOfTheReportLeadsToThePapersOfItsFileOrToTheWholeSentence() throws Exception {
        Path file =
                Files.writeString(folder.resolve("one.csv"), "title,abstract\nSparse training,Weights are pruned.\n");
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        try (var window = open()) {
            new ImportDialog(window.workbench.window(), List.of(file, picture)).open();
            window.driver.until(
                    "the paper", () -> cell(window, "import.papers", 0, 0).equals("Sparse training"));
            imported(window, 1);
            window.workbench.changes().changed(1);
            window.workbench.window().showView("report", "bottom");
            window.driver.until("the report is shown", () -> window.driver.has("report"));
            assertEquals("one.csv", cell(window, "report", 0, 0));
            window.driver.open("report", 0);
            window.driver.until(
                    "the papers of that file",
                    () -> window.workbench
                            .models()
                            .papers()
                            .state()
                            .get()
                            .scope()
                            .equals(new Scope.OfSource(file.toString())));
            window.listed(1);
            window.driver.open("report", 1);
            window.driver.until("the whole line", () -> window.driver.has("failure.close"));
        }
    }

    @Test
    void aTableOfUnknownColumnsIsImportedOnceOneIsSaidToBeTheTitle() throws Exception {
        Path file = Files.writeString(folder.resolve("own.csv"), "Was;Wie\nSheep in winter;We count sheep.\n");
        try (var window = open()) {
            new ImportDialog(window.workbench.window(), List.of(file)).open();
            window.driver.until("what is wrong", () -> window.driver.has("import.unread"));
            Combo format = window.driver.control("import.format", Combo.class);
            format.select(format.indexOf("Table (CSV)"));
            format.notifyListeners(SWT.Selection, new Event());
            window.driver.until(
                    "the columns",
                    () -> window.driver.has("import.columns")
                            && window.driver.rows("import.columns").size() == 2);
            assertFalse(window.driver.control("import.run", Button.class).isEnabled());
            window.driver.select("import.columns", 0);
            Combo meaning = window.driver.control("import.meaning", Combo.class);
            meaning.select(meaning.indexOf("title"));
            meaning.notifyListeners(SWT.Selection, new Event());
            window.driver.until(
                    "it can be imported",
                    () -> window.driver.control("import.run", Button.class).isEnabled());
            imported(window, 1);
        }
    }
}
