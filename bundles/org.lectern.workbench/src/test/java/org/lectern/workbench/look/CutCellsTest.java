package org.lectern.workbench.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.lectern.testkit.swt.NeedsDisplay;
import org.lectern.workbench.api.Token;

@NeedsDisplay
class CutCellsTest {
    private static final String LONG = "Not fetched: its address lies in a private network. If you trust it, say so.";

    @Test
    void onlyACellThatIsTooNarrowTellsItsTextUnderTheMouse() {
        var display = new Display();
        var shell = new Shell(display);
        try {
            shell.setLayout(new FillLayout());
            var rows = new RowTable<String>(shell, new Theme(display), "rows", SWT.V_SCROLL)
                    .column("Wide", 200, row -> "short", (row, area, pen) -> pen.text("short", area, Token.TEXT))
                    .column("Narrow", 100, row -> row, (row, area, pen) -> pen.text(row, area, Token.TEXT));
            shell.setSize(400, 200);
            rows.set(List.of(LONG, "here"));
            shell.open();
            while (display.readAndDispatch()) {
                // Until all of it is laid out.
            }
            move(rows.table(), 0, 1);
            assertEquals(LONG, rows.table().getToolTipText());
            move(rows.table(), 0, 0);
            assertNull(rows.table().getToolTipText());
            move(rows.table(), 1, 1);
            assertNull(rows.table().getToolTipText());
        } finally {
            display.dispose();
        }
    }

    private static void move(Table table, int row, int column) {
        Rectangle cell = table.getItem(row).getBounds(column);
        var event = new Event();
        event.x = cell.x + 5;
        event.y = cell.y + 5;
        table.notifyListeners(SWT.MouseMove, event);
    }
}
