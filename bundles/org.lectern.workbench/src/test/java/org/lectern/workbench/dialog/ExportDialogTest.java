package org.lectern.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.Exports;
import org.lectern.api.model.PaperId;
import org.lectern.api.work.Progress;
import org.lectern.presentation.ExportModel;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.OpenWindow;

@NeedsDisplay
class ExportDialogTest {
    private static final Exports.Entry ASREVIEW = new Exports.Entry("asreview", "ASReview table", "csv");
    private static final Exports.Entry ATOM = new Exports.Entry("atom", "Atom feed", "atom");
    private static final Exports.Entry BRAT = new Exports.Entry("brat", "brat standoff", "");
    private static final Exports.Entry CSV = new Exports.Entry("csv", "CSV table", "csv");

    @TempDir
    Path folder;

    private final Map<Path, Exports.Request> written = new ConcurrentHashMap<>();

    /** Atom loses labels, the others nothing. */
    private final class Formats implements Exports {
        @Override
        public List<Entry> entries() {
            return List.of(ASREVIEW, ATOM, BRAT, CSV);
        }

        @Override
        public Set<ExportField> carries(String format) {
            return Set.of();
        }

        @Override
        public long papers(Request request) {
            return 3;
        }

        @Override
        public List<Loss> losses(Request request) {
            return request.format().equals("atom")
                    ? List.of(new Loss(ExportField.LABELS, 3, new TreeMap<>(Map.of("maybe", 2L, "unsure", 1L))))
                    : List.of();
        }

        @Override
        public Done run(Request request, Path target, Progress progress) {
            written.put(target, request);
            return new Done(target, request.format(), 3, List.of());
        }
    }

    private OpenWindow open() throws Exception {
        var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3);
        window.services.put(Exports.class, new Formats());
        window.driver.until(
                "the formats", () -> !model(window).state().get().entries().isEmpty());
        return window;
    }

    private static ExportModel model(OpenWindow window) {
        return window.workbench.models().exports();
    }

    private void openDialog(OpenWindow window) {
        new ExportDialog(
                        window.workbench.window(),
                        (over, format, all) -> Optional.of(folder.resolve(format.fileName(all))))
                .open();
        window.driver.until("the losses", () -> model(window).state().get().counted());
    }

    @Test
    void aFormatIsFoundByTypingAndItsLossesStandThereBeforeAnythingIsWritten() throws Exception {
        try (var window = open()) {
            openDialog(window);
            assertEquals("ASReview table loses nothing", window.driver.text("export.heading"));
            window.driver.key("export.format", 'a');
            window.driver.until(
                    "the losses of Atom",
                    () -> !window.driver.rows("export.losses").isEmpty());
            assertEquals(List.of("Labels: maybe, unsure | 3"), window.driver.rows("export.losses"));
            assertEquals("Atom feed keeps the papers, not all you have on them", window.driver.text("export.heading"));
            assertEquals("Export with losses…", window.driver.text("export.run"));
            assertEquals(Map.of(), written);
            window.driver.click("export.run");
            window.driver.until("the export", () -> !written.isEmpty());
            assertEquals(Map.of(folder.resolve("papers.atom"), request(window, "atom", "")), written);
            assertFalse(window.driver.has("export.run"));
        }
    }

    @Test
    void theFormatOfTheExportBeforeIsChosenAgainAlsoAfterARestart() throws Exception {
        try (var window = open()) {
            openDialog(window);
            window.driver.key("export.format", 'c');
            window.driver.until(
                    "the table", () -> window.driver.text("export.heading").startsWith("CSV table loses"));
            window.driver.click("export.run");
            window.driver.until("the export", () -> !written.isEmpty());
        }
        try (var window = new OpenWindow(folder).listed(3)) {
            window.services.put(Exports.class, new Formats());
            window.driver.until(
                    "the formats", () -> !model(window).state().get().entries().isEmpty());
            openDialog(window);
            assertEquals("CSV table loses nothing", window.driver.text("export.heading"));
        }
    }

    @Test
    void aSavedSearchIsASourceOfPapers() throws Exception {
        try (var window = open()) {
            window.workbench.models().find().searches().save("Second", "title:002", failure -> {});
            window.driver.until(
                    "the search",
                    () -> window.workbench.models().find().choices().size() == 2);
            openDialog(window);
            var papers = window.driver.control("export.papers", Combo.class);
            assertEquals(List.of("3 papers", "saved search Second"), Arrays.asList(papers.getItems()));
            papers.select(1);
            papers.notifyListeners(SWT.Selection, new Event());
            window.driver.key("export.format", 'b');
            window.driver.click("export.run");
            window.driver.until("the export", () -> !written.isEmpty());
            assertEquals(Map.of(folder.resolve("papers-brat"), request(window, "brat", "title:002")), written);
        }
    }

    @Test
    void formatsThatComeLaterAreOffered() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            new ExportDialog(window.workbench.window(), (over, format, all) -> Optional.empty()).open();
            assertEquals("No format is there to export to", window.driver.text("export.heading"));
            window.services.put(Exports.class, new Formats());
            window.driver.until("the losses", () -> model(window).state().get().counted());
            assertEquals("ASReview table loses nothing", window.driver.text("export.heading"));
            assertEquals(4, window.driver.control("export.format", Combo.class).getItemCount());
        }
    }

    @Test
    void aFolderIsWrittenInsideTheChosenOneUnlessThatIsEmptyOrTheSameExport() throws Exception {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "Dear Ada");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path again = Files.createDirectory(full.resolve("papers-brat"));
        Files.writeString(again.resolve("1.txt"), "Paper");
        assertEquals(again, ExportPlace.inside(full, "papers-brat"));
        assertEquals(again, ExportPlace.inside(again, "papers-brat"));
        assertEquals(empty, ExportPlace.inside(empty, "papers-brat"));
    }

    @Test
    void formatsOfOneEndingHaveFilesOfTheirOwn() {
        List<Exports.Entry> all = List.of(ASREVIEW, ATOM, BRAT, CSV);
        assertEquals(
                List.of("papers-asreview.csv", "papers.atom", "papers-brat", "papers.csv"),
                all.stream().map(entry -> entry.fileName(all)).toList());
    }

    private static Exports.Request request(OpenWindow window, String format, String query) {
        return new Exports.Request(
                format,
                query,
                window.workbench.models().session().get().projectName(),
                window.workbench.models().session().get().viewer(),
                List.<PaperId>of());
    }
}
