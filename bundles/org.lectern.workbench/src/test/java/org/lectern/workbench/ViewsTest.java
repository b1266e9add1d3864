package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.PaperId;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class ViewsTest {
    @TempDir
    Path folder;

    @Test
    void aViewIsClosedByItsCrossAndByKeyAndComesBackWhereItWas() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            CTabFolder bottom = window.driver.control("area.bottom", CTabFolder.class);
            assertEquals(List.of("reader", "feeds", "jobs", "report", "imports", "origin"), views(bottom));
            Rectangle tab = bottom.getItem(0).getBounds();
            int cross = tab.x + tab.width - 12;
            mouse(bottom, SWT.MouseDown, cross, 14);
            mouse(bottom, SWT.MouseUp, cross, 14);
            assertEquals(List.of("feeds", "jobs", "report", "imports", "origin"), views(bottom));
            window.driver.key("area.bottom", SWT.MOD1, 'w');
            assertEquals(List.of("jobs", "report", "imports", "origin"), views(bottom));
            window.workbench.window().run("view.show");
            window.driver.type("palette.text", "feeds");
            window.driver.control("palette.text", Text.class).notifyListeners(SWT.DefaultSelection, new Event());
            window.driver.settle();
            assertEquals(List.of("jobs", "report", "imports", "origin", "feeds"), views(bottom));
            window.driver.choose("menu.window", "layout.reset");
            assertEquals(
                    List.of("reader", "feeds", "jobs", "report", "imports", "origin"),
                    views(window.driver.control("area.bottom", CTabFolder.class)));
        }
    }

    @Test
    void aTabIsPulledIntoAnotherArea() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(2)).listed(2)) {
            CTabFolder bottom = window.driver.control("area.bottom", CTabFolder.class);
            CTabFolder left = window.driver.control("area.left", CTabFolder.class);
            Rectangle tab = bottom.getItem(3).getBounds();
            Point to = bottom.toControl(left.toDisplay(left.getSize().x - 5, 60));
            mouse(bottom, SWT.MouseDown, tab.x + 5, 14);
            mouse(bottom, SWT.MouseMove, tab.x + 40, 40);
            mouse(bottom, SWT.MouseUp, to.x, to.y);
            assertEquals(List.of("reader", "feeds", "jobs", "imports", "origin"), views(bottom));
            assertEquals("reader", bottom.getSelection().getData("view"), "what was in front before");
            assertEquals(List.of("sources", "facets", "report"), views(left));
        }
        try (var window = new OpenWindow(folder)) {
            assertEquals(
                    List.of("sources", "facets", "report"),
                    views(window.driver.control("area.left", CTabFolder.class)));
        }
    }

    private static List<Object> views(CTabFolder area) {
        return List.of(area.getItems()).stream()
                .map(item -> item.getData("view"))
                .toList();
    }

    private static void mouse(CTabFolder area, int type, int x, int y) {
        var event = new Event();
        event.button = 1;
        event.stateMask = type == SWT.MouseMove ? SWT.BUTTON1 : 0;
        event.x = x;
        event.y = y;
        area.notifyListeners(type, event);
    }

    @Test
    void widthSortAndSelectionAreThereAgainAfterARestart() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(5)).listed(5)) {
            window.driver.head("papers", 2);
            window.driver.head("papers", 2);
            window.driver.until("the order", () -> window.titles().getFirst().equals("Paper 005"));
            window.driver.control("papers", Table.class).getColumn(3).setWidth(211);
            window.driver.select("papers", 1);
            window.driver.settle();
        }
        try (var window = new OpenWindow(folder).listed(5)) {
            window.driver.until("the order", () -> window.titles().getFirst().equals("Paper 005"));
            assertEquals(
                    211,
                    window.driver.control("papers", Table.class).getColumn(3).getWidth());
            assertEquals(
                    List.of(new PaperId("p-4")),
                    window.workbench.window().context().selection().papers());
        }
    }

    @Test
    void aPaperFarDownTheListIsSelectedAndInSightAfterARestart() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(450)).listed(450)) {
            window.driver.key("papers", 0, SWT.END);
            window.driver.until("its line", () -> window.titles().contains("Paper 450"));
            window.driver.key("papers", 0, SWT.ARROW_UP);
            window.driver.until(
                    "its paper",
                    () -> window.workbench
                            .window()
                            .context()
                            .selection()
                            .papers()
                            .equals(List.of(new PaperId("p-449"))));
        }
        try (var window = new OpenWindow(folder).listed(450)) {
            window.driver.until("its line", () -> window.titles().contains("Paper 449"));
            var table = window.driver.control("papers", Table.class);
            assertEquals("Paper 449", table.getSelection()[0].getText(2));
            window.driver.key("papers", 0, SWT.ARROW_DOWN);
            assertEquals("Paper 450", table.getSelection()[0].getText(2));
        }
    }

    @Test
    void twoWindowsShowOneWorkspaceAndEachHasItsSelection() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.choose("menu.window", "window.new");
            assertEquals(2, window.workbench.windows().size());
            MainWindow other = window.workbench.windows().getLast();
            window.driver.until(
                    "its papers", () -> other.models().papers().state().get().total() == 3);
            other.context().selection().show(new PaperId("p-3"));
            assertEquals(
                    List.of(), window.workbench.window().context().selection().papers());
            other.models().reading().star(List.of(new PaperId("p-3")));
            window.driver.until(
                    "the star was written",
                    () -> other.models().sources().state().get().roots().stream()
                            .anyMatch(node ->
                                    node.id().equals("starred") && node.count().orElse(0) == 1));
            window.workbench.changes().changed(1);
            window.driver.until(
                    "the star in the first window",
                    () -> window.driver.treeLine("sources", "Starred").equals("Starred, 1"));
            other.shell().close();
            assertEquals(1, window.workbench.windows().size());
            assertFalse(window.workbench.window().shell().isDisposed());
            assertTrue(other.shell().isDisposed());
        }
    }

    @Test
    void windowsThatWereOpenAtTheEndAreOpenAgainAtTheNextStart() throws Exception {
        try (var window = new OpenWindow(folder, OpenWindow.numbered(3)).listed(3)) {
            window.driver.choose("menu.window", "window.new");
            MainWindow other = window.workbench.windows().getLast();
            other.showPerspective("analyse");
            other.shell().setBounds(40, 50, 900, 600);
            window.driver.choose("menu.file", "quit");
            window.driver.settle();
            assertEquals(List.of(), window.workbench.windows());
        }
        try (var again = new OpenWindow(folder)) {
            assertEquals(
                    List.of("read", "analyse"),
                    again.workbench.windows().stream()
                            .map(MainWindow::perspective)
                            .toList());
            assertEquals(
                    new Point(900, 600),
                    again.workbench.windows().getLast().shell().getSize());
            again.workbench.windows().getLast().shell().close();
            again.driver.choose("menu.file", "quit");
        }
        try (var last = new OpenWindow(folder)) {
            assertEquals(1, last.workbench.windows().size());
        }
    }
}
