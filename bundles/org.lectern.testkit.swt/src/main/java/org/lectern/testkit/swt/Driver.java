package org.lectern.testkit.swt;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Acts on widgets as a user would, on the thread of the display. A widget is found by its name: {@code
 * setData("name", …)}. Waiting runs the event loop, so whatever the window does in the background goes on meanwhile.
 */
public final class Driver {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final Display display;
    private final BooleanSupplier dispatch;

    public Driver(Display display) {
        this(display, display::readAndDispatch);
    }

    /** @param dispatch runs the next event, as {@link Display#readAndDispatch()} does, and may take its time */
    public Driver(Display display, BooleanSupplier dispatch) {
        this.display = display;
        this.dispatch = dispatch;
    }

    /** Runs the event loop until it is so; fails after 20 seconds, naming {@code what} was waited for. */
    public void until(String what, BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        // All events first: looking may make new ones, and what other threads ask for comes after those.
        for (settle(); !so.getAsBoolean(); settle()) {
            if (Instant.now().isAfter(end)) {
                fail("Waited in vain for: " + what);
            }
            // Wakes the sleeping loop, because what is waited for may send no event.
            display.timerExec(LOOK_AGAIN_MILLIS, () -> {});
            display.sleep();
        }
    }

    /** Runs what is due now. */
    public void settle() {
        while (dispatch.getAsBoolean()) {
            // Each call runs one event.
        }
    }

    /** The visible control of that name in any shell; fails where there is none. */
    public <C extends Control> C control(String name, Class<C> type) {
        for (Control control : all()) {
            if (name.equals(control.getData("name")) && control.isVisible()) {
                return type.cast(control);
            }
        }
        return fail("No visible control is called " + name + "; there are " + names());
    }

    /** Whether a visible control of that name is there. */
    public boolean has(String name) {
        return all().stream().anyMatch(control -> name.equals(control.getData("name")) && control.isVisible());
    }

    private List<String> names() {
        return all().stream()
                .filter(Control::isVisible)
                .map(control -> control.getData("name"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<Control> all() {
        var found = new ArrayList<Control>();
        for (Shell shell : display.getShells()) {
            collect(shell, found);
        }
        return found;
    }

    private static void collect(Composite parent, List<Control> found) {
        found.add(parent);
        for (Control child : parent.getChildren()) {
            if (child instanceof Composite inner) {
                collect(inner, found);
            } else {
                found.add(child);
            }
        }
        if (parent instanceof Shell shell) {
            for (Shell inner : shell.getShells()) {
                if (!found.contains(inner)) {
                    collect(inner, found);
                }
            }
        }
    }

    /** What a control says. */
    public String text(String name) {
        return switch (control(name, Control.class)) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Shell shell -> shell.getText();
            case Control other -> fail(name + " has no text: " + other);
        };
    }

    /** Replaces what stands in a text field. */
    public void type(String name, String words) {
        Control field = control(name, Control.class);
        field.setFocus();
        switch (field) {
            case Text text -> text.setText(words);
            case StyledText text -> {
                text.setText(words);
                text.setCaretOffset(words.length());
            }
            default -> fail(name + " takes no text: " + field);
        }
        settle();
    }

    /** Presses a button. */
    public void click(String name) {
        Button button = control(name, Button.class);
        if (!button.isEnabled()) {
            fail("The button " + name + " is off");
        }
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Presses a key that types this character while that control has the focus. */
    public void key(String control, char character) {
        key(control, 0, Character.toLowerCase(character), character);
    }

    /** Presses a key while that control has the focus, such as {@code SWT.MOD1, 'f'} or {@code 0, SWT.F9}. */
    public void key(String control, int modifiers, int keyCode) {
        key(control, modifiers, keyCode, keyCode < 0x10000 ? (char) keyCode : 0);
    }

    private void key(String name, int modifiers, int keyCode, char character) {
        Control target = control(name, Control.class);
        target.setFocus();
        var event = new Event();
        event.stateMask = modifiers;
        event.keyCode = keyCode;
        event.character = character;
        event.doit = true;
        target.notifyListeners(SWT.KeyDown, event);
        settle();
    }

    /** The texts of the rows of a table, the cells of a row joined with {@code " | "}. */
    public List<String> rows(String name) {
        Table table = control(name, Table.class);
        return Arrays.stream(table.getItems()).map(item -> row(table, item)).toList();
    }

    private static String row(Table table, TableItem item) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
            cells.add(item.getText(i));
        }
        return String.join(" | ", cells);
    }

    /** Clicks a row of a table, 0 for the first. */
    public void select(String name, int row) {
        select(name, row, 0);
    }

    /** Clicks a row while a modifier is held. */
    public void select(String name, int row, int modifiers) {
        Table table = control(name, Table.class);
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        event.stateMask = modifiers;
        table.notifyListeners(SWT.Selection, event);
        settle();
    }

    /** Clicks the head of a column, 0 for the first. */
    public void open(String name, int row) {
        Table table = control(name, Table.class);
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.DefaultSelection, event);
        settle();
    }

    public void head(String name, int column) {
        control(name, Table.class).getColumn(column).notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Clicks the line of a tree whose text starts so. */
    public void selectInTree(String name, String start) {
        Tree tree = control(name, Tree.class);
        TreeItem item = find(tree.getItems(), start);
        if (item == null) {
            fail("No line of " + name + " starts with " + start);
        }
        tree.setSelection(item);
        var event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
        settle();
    }

    /** The text of the line of a tree that starts so; empty where there is none. */
    public String treeLine(String name, String start) {
        TreeItem item = find(control(name, Tree.class).getItems(), start);
        return item == null ? "" : item.getText();
    }

    private static TreeItem find(TreeItem[] items, String start) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(start)) {
                return item;
            }
            TreeItem inside = find(item.getItems(), start);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** Opens the menu of that name in the menu bar and gives the names of its entries. */
    public List<String> menu(String name) {
        return Arrays.stream(open(name).getItems())
                .map(item -> item.getData("name"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Chooses an entry of a menu by their names. */
    public void choose(String menu, String entry) {
        for (MenuItem item : open(menu).getItems()) {
            if (entry.equals(item.getData("name"))) {
                if (!item.isEnabled()) {
                    fail("The entry " + entry + " is off: " + item.getToolTipText());
                }
                item.notifyListeners(SWT.Selection, new Event());
                settle();
                return;
            }
        }
        fail("The menu " + menu + " has no entry " + entry);
    }

    private Menu open(String name) {
        for (Shell shell : display.getShells()) {
            Menu bar = shell.getMenuBar();
            for (MenuItem item : bar == null ? new MenuItem[0] : bar.getItems()) {
                if (name.equals(item.getData("name"))) {
                    item.getMenu().notifyListeners(SWT.Show, new Event());
                    return item.getMenu();
                }
            }
        }
        return fail("No menu is called " + name);
    }

    /** Presses a button of a toolbar. */
    public void tool(String toolbar, String name) {
        for (ToolItem item : control(toolbar, ToolBar.class).getItems()) {
            if (name.equals(item.getData("name"))) {
                if ((item.getStyle() & SWT.RADIO) != 0) {
                    item.setSelection(true);
                }
                item.notifyListeners(SWT.Selection, new Event());
                settle();
                return;
            }
        }
        fail("The toolbar " + toolbar + " has no button " + name);
    }
}
