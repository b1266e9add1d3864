package org.lectern.workbench.view;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.PaperRow;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.Theme;

/** The lines of a table of papers. The first paper of a group has its name before the title; of a closed group that is all. */
final class PaperItems {
    static final int TITLE = 2;

    private final Table table;
    private final PaperCells cells;
    private final Function<TableItem, Optional<PaperGroups.Group>> group;

    /** @param group the one that begins with that line */
    PaperItems(Table table, Theme theme, Function<TableItem, Optional<PaperGroups.Group>> group) {
        this.table = table;
        this.cells = new PaperCells(theme);
        this.group = group;
    }

    /** Gives the line its paper, and the words that screen readers are told. */
    void fill(TableItem item, Optional<PaperRow> row, Optional<PaperGroups.Group> begins) {
        if (item.getData() != row.orElse(null)) {
            item.setData(row.orElse(null));
            cells.texts(row).forEach((column, text) -> item.setText(column, text));
        }
        row.map(PaperRow::title)
                .map(title -> begins.filter(PaperGroups.Group::closed).isPresent() ? "" : title)
                .map(title -> begins.map(GroupHead::name)
                        .map(head -> title.isEmpty() ? head : head + ": " + title)
                        .orElse(title))
                .filter(title -> !title.equals(item.getText(TITLE)))
                .ifPresent(title -> item.setText(TITLE, title));
    }

    void draw(TableItem item, int column, Rectangle area, Pen pen) {
        Optional<PaperGroups.Group> begins = group.apply(item);
        if (begins.isPresent()) {
            pen.fill(new Rectangle(area.x, area.y, area.width, 1), Token.CONTROL_LINE);
            if (column == TITLE) {
                int width = GroupHead.draw(begins.get(), area, pen);
                area.x += width;
                area.width -= width;
            }
        }
        if (begins.filter(PaperGroups.Group::closed).isEmpty()) {
            cells.draw((PaperRow) item.getData(), column, area, pen);
        }
    }

    /** What is cut off in the cell at that place of the table; null where all of it can be read. */
    String tip(int x, int y) {
        TableItem item = table.getItem(new Point(x, y));
        if (item == null || !(item.getData() instanceof PaperRow row)) {
            return null;
        }
        for (int column = 0; column < table.getColumnCount(); column++) {
            Rectangle cell = item.getBounds(column);
            if (cell.contains(x, y)) {
                return cells.cut(row, column, cell.width, table);
            }
        }
        return null;
    }
}
