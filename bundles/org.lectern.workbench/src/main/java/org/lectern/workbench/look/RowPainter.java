package org.lectern.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/**
 * Draws the rows of a native table or tree: height, selection tint with its edge, and cells. The items keep their text for
 * screen readers.
 */
public final class RowPainter {
    /** Of a row, in pixels; {@link Theme#px} grows it with the desktop's text. */
    public static final int HEIGHT = 24;

    /** Draws one cell. */
    @FunctionalInterface
    public interface Cells {
        void draw(Item item, int column, Rectangle area, Pen pen);
    }

    private final Theme theme;
    private final Cells cells;

    private RowPainter(Theme theme, Cells cells) {
        this.theme = theme;
        this.cells = cells;
    }

    /** Takes over the drawing of the rows of {@code list}, a Table or a Tree. */
    public static void on(Scrollable list, Theme theme, Cells cells) {
        var painter = new RowPainter(theme, cells);
        list.addListener(SWT.MeasureItem, event -> event.height = theme.px(HEIGHT));
        list.addListener(SWT.EraseItem, painter::erase);
        list.addListener(SWT.PaintItem, painter::paint);
        Runnable dress = () -> {
            list.setBackground(theme.color(Token.VIEW));
            list.setForeground(theme.color(Token.TEXT));
            list.setFont(theme.font(TypeSize.CONTROL));
        };
        dress.run();
        GtkListSearch.off(list);
        Runnable forget = theme.onChange(() -> {
            dress.run();
            list.redraw();
        });
        list.addListener(SWT.Dispose, event -> forget.run());
    }

    private void erase(Event event) {
        event.detail &= ~SWT.FOREGROUND;
        Rectangle cell = cell(event);
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        event.gc.setBackground(theme.color(selected ? Token.SELECTION : Token.VIEW));
        event.gc.fillRectangle(cell);
        if (selected && event.index == 0) {
            event.gc.setBackground(theme.color(Token.ACCENT));
            event.gc.fillRectangle(0, cell.y, 2, cell.height);
        }
        event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND | SWT.FOCUSED | SWT.HOT);
    }

    private void paint(Event event) {
        cells.draw((Item) event.item, event.index, cell(event), new Pen(theme, event.gc));
    }

    private static Rectangle cell(Event event) {
        Rectangle bounds = event.item instanceof TableItem row
                ? row.getBounds(event.index)
                : ((TreeItem) event.item).getBounds(event.index);
        if (event.widget instanceof Tree tree) {
            bounds.width = tree.getClientArea().width - bounds.x;
        } else if (event.widget instanceof Table table && table.getColumnCount() == 0) {
            bounds.width = table.getClientArea().width - bounds.x;
        }
        return bounds;
    }
}
