package org.lectern.testkit.swt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
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
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Everything a shell says now, and what of it does not fit. On the thread of the display. */
public final class Survey {
    /** A text on the screen. {@code where} is the name of its control. */
    public record Said(String where, String text) {}

    private final List<Said> said = new ArrayList<>();
    private final List<String> clipped = new ArrayList<>();

    private Survey() {}

    /** Looks at the shell and its menus; menus are filled as if they were opened. */
    public static Survey of(Shell shell) {
        var survey = new Survey();
        survey.say(shell, shell.getText());
        if (shell.getMenuBar() != null) {
            survey.menu(shell, shell.getMenuBar());
        }
        survey.look(shell);
        return survey;
    }

    public List<Said> said() {
        return List.copyOf(said);
    }

    /** A line for each control that is too small for its text, or reaches out of the one it is in. */
    public List<String> clipped() {
        return List.copyOf(clipped);
    }

    private void look(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible() && !(child instanceof Shell)) {
                texts(child);
                fit(parent, child);
                if (child.getMenu() != null) {
                    menu(child, child.getMenu());
                }
                if (child instanceof Composite inside) {
                    look(inside);
                }
            }
        }
    }

    private void texts(Control control) {
        say(control, control.getToolTipText());
        switch (control) {
            case Label label -> say(label, label.getText());
            case Button button -> say(button, button.getText());
            case Link link -> say(link, link.getText().replaceAll("</?a>", ""));
            case Text text -> say(text, text.getMessage());
            case Combo combo -> List.of(combo.getItems()).forEach(item -> say(combo, item));
            case ToolBar bar -> {
                for (ToolItem item : bar.getItems()) {
                    say(bar, item.getText());
                    say(bar, item.getToolTipText());
                }
            }
            case CTabFolder folder -> {
                for (CTabItem item : folder.getItems()) {
                    say(folder, item.getText());
                }
            }
            case Table table -> rows(table);
            case Tree tree -> lines(tree, tree.getItems());
            default -> {}
        }
    }

    private void rows(Table table) {
        for (TableColumn column : table.getColumns()) {
            say(table, column.getText());
            say(table, column.getToolTipText());
        }
        for (TableItem item : table.getItems()) {
            for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                say(table, item.getText(i));
            }
        }
    }

    private void lines(Tree tree, TreeItem[] items) {
        for (TreeItem item : items) {
            say(tree, item.getText());
            lines(tree, item.getItems());
        }
    }

    private void menu(Control owner, Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            say(owner, item.getText().split("\t")[0]);
            say(owner, item.getToolTipText());
            if (item.getMenu() != null) {
                menu(owner, item.getMenu());
            }
        }
    }

    private void say(Control control, String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(name(control), text));
        }
    }

    private void fit(Composite parent, Control child) {
        Point size = child.getSize();
        boolean words = child instanceof Label label && !label.getText().isEmpty()
                || child instanceof Button
                || child instanceof Link
                || child instanceof ToolBar
                || child instanceof Combo
                || child instanceof Text text && (text.getStyle() & SWT.SINGLE) != 0;
        if (words && !(child instanceof Text)) {
            Point wanted = wanted(child, size);
            if (wanted.x > size.x || wanted.y > size.y) {
                clipped.add(name(child) + " has " + size.x + " x " + size.y + ", needs " + wanted.x + " x " + wanted.y
                        + ": " + text(child));
            }
        }
        if (words && size.x > 0 && !(parent instanceof ScrolledComposite)) {
            Rectangle room = parent.getClientArea();
            Rectangle bounds = child.getBounds();
            if (bounds.x + bounds.width > room.x + room.width || bounds.y + bounds.height > room.y + room.height) {
                clipped.add(name(child) + " at " + bounds + " reaches out of " + name(parent) + " " + room + ": "
                        + text(child));
            }
        }
    }

    /** A label that wraps needs the height its words take at the width it has; all else its own size. */
    private static Point wanted(Control child, Point size) {
        boolean wraps = child instanceof Link || child instanceof Label && (child.getStyle() & SWT.WRAP) != 0;
        return child.computeSize(wraps && size.x > 0 ? size.x : SWT.DEFAULT, SWT.DEFAULT);
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            default -> "";
        };
    }

    private static String name(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData("name") instanceof String name) {
                return at == control ? name : control.getClass().getSimpleName() + " in " + name;
            }
        }
        return control.getClass().getSimpleName();
    }

    /** Every shell on show. */
    public static List<Survey> all(Display display) {
        return Arrays.stream(display.getShells())
                .filter(Shell::isVisible)
                .map(Survey::of)
                .toList();
    }
}
