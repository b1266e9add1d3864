package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.layout.ViewStack;

@NeedsDisplay
class FocusTest {
    private static final int MOST = 60;

    @TempDir
    Path folder;

    @Test
    void aWorkspaceWithPapersHasTheFocusInThemSoThatKeysWork() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.driver.until(
                    "the focus on them",
                    () -> window.workbench
                            .window()
                            .page()
                            .orElseThrow()
                            .focused()
                            .flatMap(ViewStack::front)
                            .equals(Optional.of("papers")));
        }
    }

    @Test
    void anEmptyWorkspaceHasTheFocusOnItsFirstPageSoThatKeysWork() throws Exception {
        try (var window = new OpenWindow(folder)) {
            window.driver.until("the first page", () -> window.driver.has("welcome"));
            window.driver.until(
                    "the focus on it",
                    () -> window.workbench
                            .window()
                            .page()
                            .orElseThrow()
                            .focused()
                            .flatMap(ViewStack::front)
                            .equals(Optional.of("welcome")));
        }
    }

    @Test
    void analysesThatComeAfterTheWindowHaveTheFocusWhereItWasLeftOnThem() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            window.driver.tool("toolbar", "perspective.analyse");
        }
        try (var window = new OpenWindow(folder)) {
            window.driver.until(
                    "the papers",
                    () -> window.driver.has("chart.run")
                            && window.workbench.models().papers().state().get().total() == 2);
            window.driver.settle();
            new ListedAnalyses(window.store.papers()).offer(window.services, "lengths");
            window.driver.until(
                    "the focus on them",
                    () -> window.workbench
                            .window()
                            .page()
                            .orElseThrow()
                            .focused()
                            .flatMap(ViewStack::front)
                            .equals(Optional.of("analyses")));
        }
    }

    @Test
    void tabGoesThroughEveryControlOfEachPerspectiveInOrder() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            new ListedAnalyses(window.store.papers()).offer(window.services, "lengths");
            window.driver.select("papers", 0);
            window.driver.until("the reader", () -> window.driver.has("reader.text"));
            assertEquals(READ, round(window, "read", "search"));
            assertEquals(LABEL, round(window, "label", "labels.1"));
            assertEquals(ANALYSE, round(window, "analyse", "analyses"));
        }
    }

    private static final List<String> READ = List.of(
            "search",
            "search.tools",
            "papers",
            "area.bottom",
            "reader.text",
            "reader.label.1",
            "reader.label.2",
            "reader.label.3",
            "reader.sightings",
            "reader.note",
            "reader.similar",
            "toolbar",
            "toolbar.palette",
            "area.left",
            "sources",
            "area.top",
            "papers.sort");
    private static final List<String> LABEL = List.of(
            "labels.1",
            "labels.2",
            "labels.3",
            "labels.defer",
            "area.below",
            "toolbar",
            "toolbar.palette",
            "area.left",
            "area.next",
            "queue.from",
            "queue",
            "area.past",
            "area.middle",
            "paper.text",
            "area.right");
    private static final List<String> ANALYSE = List.of(
            "analyses",
            "area.below",
            "parameters.papers",
            "parameters.run",
            "parameters.reset",
            "area.middle",
            "chart.run",
            "area.bottom",
            "result.run",
            "area.right",
            "toolbar",
            "toolbar.palette",
            "area.left");

    /** The names from one control once around, or until a control has the focus for the second time. */
    private static List<String> round(OpenWindow window, String perspective, String first) {
        window.workbench.window().showPerspective(perspective);
        window.driver.until(first, () -> window.driver.has(first));
        window.driver.control(first, Control.class).setFocus();
        window.driver.settle();
        var names = new ArrayList<String>();
        Display display = Display.getCurrent();
        for (int i = 0; i < MOST; i++) {
            // Another program may have taken the focus of the display for a moment.
            window.workbench.window().shell().forceActive();
            window.driver.until("a focus", () -> display.getFocusControl() != null);
            Control focus = display.getFocusControl();
            String name = name(focus);
            if (names.contains(name)) {
                return names;
            }
            names.add(name);
            focus.traverse(SWT.TRAVERSE_TAB_NEXT);
            window.driver.settle();
        }
        return names;
    }

    private static String name(Control focus) {
        Object name = focus.getData("name");
        return name == null ? focus.getClass().getSimpleName() : name.toString();
    }
}
