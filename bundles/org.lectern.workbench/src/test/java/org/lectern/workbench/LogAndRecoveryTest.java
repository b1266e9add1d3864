package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;
import org.lectern.api.workspace.Workspaces;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class LogAndRecoveryTest {
    @TempDir
    Path folder;

    @Test
    void theLogShowsWhatThisProcessLoggedFromALevelOn() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            window.workbench.window().showView("log", "bottom");
            var log = System.getLogger("org.lectern.Example");
            log.log(System.Logger.Level.INFO, "All is well");
            log.log(System.Logger.Level.ERROR, "It broke", new IllegalStateException("a private title"));
            window.driver.until("both lines", () -> lines(window).equals(List.of("It broke", "All is well")));
            Combo level = window.driver.control("log.level", Combo.class);
            level.select(2);
            level.notifyListeners(SWT.Selection, new Event());
            assertEquals(List.of("It broke"), lines(window));
            window.driver.select("log", 0);
            window.driver.control("log", Table.class).notifyListeners(SWT.DefaultSelection, new Event());
            window.driver.until("its details", () -> window.driver.has("failure.report"));
            assertTrue(window.driver.text("failure.report").contains("java.lang.IllegalStateException"));
            assertFalse(window.driver.text("failure.report").contains("private"));
            window.driver.click("failure.close");
        }
    }

    private static List<String> lines(OpenWindow window) {
        return !window.driver.has("log")
                ? List.of()
                : window.driver.rows("log").stream()
                        .filter(row -> row.endsWith("Example"))
                        .map(row -> row.split(" \\| ", -1)[2])
                        .toList();
    }

    @Test
    void whileAWorkspaceIsBeingOpenedNobodyIsToldThatItIsEmpty() throws Exception {
        try (var window = new OpenWindow(folder)) {
            window.driver.until("an empty workspace", () -> window.driver.has("sources.import"));
            window.workbench.models().expect(folder.resolve("other"));
            assertFalse(window.driver.has("sources.import"));
            window.services.put(ProjectStore.class, window.store.projects());
            window.driver.until("it is open", () -> window.driver.has("sources.import"));
        }
    }

    @Test
    void aWorkspaceThatWasNotClosedTellsWhatWasKept() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.driver.select("papers", 0);
            window.driver.key("papers", '1');
            window.driver.until(
                    "the label", () -> window.driver.rows("papers").getFirst().endsWith("relevant"));
            window.store.states().write("ada", new PaperId("p-2"), new ReadingState(true, false, "read again"));
            assertFalse(window.driver.has("recovery"));
        }
        Path marks = folder.resolve("workspace/open");
        try (Stream<Path> left = Files.list(marks)) {
            assertEquals(List.of(), left.toList());
        }
        // A number that no process has: Linux gives none above four million.
        Files.writeString(marks.resolve("999999999"), "2026-01-01T00:00:00Z");
        try (var window = new OpenWindow(folder).listed(2)) {
            window.driver.until("the notice", () -> window.driver.has("recovery.text"));
            assertEquals(
                    "This workspace was not closed the last time. Nothing saved was lost: 2 papers, 1 label and 1 note"
                            + " are here.",
                    window.driver.text("recovery.text"));
            window.driver.click("recovery.seen");
            assertFalse(window.driver.has("recovery"));
        }
        try (var window = new OpenWindow(folder).listed(2)) {
            assertFalse(window.driver.has("recovery"));
        }
    }

    @Test
    void aWorkspaceThatCannotBeOpenedIsToldOfOnThePageThatOffersOthers() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(1)).listed(1)) {
            window.services.remove(Workspace.class, window.workspace);
            window.driver.until(
                    "no workspace",
                    () -> window.workbench.models().session().get().folder().isEmpty());
            window.services.put(Workspaces.class, new Refusing());
            window.workbench.models().openWorkspace(Path.of("damaged"));
            window.driver.until("it is told", () -> window.driver.has("welcome.failed"));
            assertEquals("It is damaged. Choose another.", window.driver.text("welcome.failed"));
        }
    }

    private static final class Refusing implements Workspaces {
        @Override
        public Workspace open(Path folder) throws WorkspaceException {
            throw new WorkspaceException("It is damaged.", folder.toString(), "Choose another.");
        }

        @Override
        public Optional<Workspace> current() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
