package org.lectern.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Tells the whole text of a cell that is too narrow for it, while the mouse rests there; of others nothing. */
public final class CutCells {
    /** A tip that fills the screen tells nothing. */
    private static final int MOST_CHARACTERS = 700;

    private final Table table;
    private final int padding;
    private String told = "";

    private CutCells(Table table, int padding) {
        this.table = table;
        this.padding = padding;
    }

    /** @param padding on either side of a cell, in pixels */
    public static void on(Table table, int padding) {
        var tips = new CutCells(table, padding);
        table.addListener(SWT.MouseMove, tips::moved);
    }

    private void moved(Event event) {
        String tip = at(new Point(event.x, event.y));
        if (!tip.equals(told)) {
            told = tip;
            table.setToolTipText(tip.isEmpty() ? null : tip);
        }
    }

    private String at(Point place) {
        TableItem row = table.getItem(place);
        for (int column = 0; row != null && column < table.getColumnCount(); column++) {
            Rectangle cell = row.getBounds(column);
            if (cell.contains(place)) {
                return cut(row.getText(column), cell.width - 2 * padding);
            }
        }
        return "";
    }

    private String cut(String text, int room) {
        String shown = text.length() > MOST_CHARACTERS
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS))) + "…"
                : text;
        var gc = new GC(table);
        try {
            gc.setFont(table.getFont());
            return gc.textExtent(shown, SWT.DRAW_TRANSPARENT).x > room ? shown : "";
        } finally {
            gc.dispose();
        }
    }
}
