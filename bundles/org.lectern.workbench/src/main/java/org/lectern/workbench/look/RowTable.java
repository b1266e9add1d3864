package org.lectern.workbench.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A short list of rows with drawn cells. One column takes the room that the others leave. */
public final class RowTable<T> {
    /** Draws one cell of a row. */
    @FunctionalInterface
    public interface CellPainter<T> {
        void draw(T row, Rectangle area, Pen pen);
    }

    /** @param width in pixels; 0 for the column that takes the rest */
    private record ColumnSpec<T>(int width, Function<T, String> text, CellPainter<T> painter) {}

    private static final int PADDING = 6;

    private final Theme theme;
    private final Table table;
    private final List<ColumnSpec<T>> columns = new ArrayList<>();
    private List<T> rows = List.of();
    private Function<T, Object> identity = row -> row;
    private int fitted;

    /** @param style {@code SWT.NO_SCROLL} for a list that is as high as its rows */
    public RowTable(Composite parent, Theme theme, String name, int style) {
        this.theme = theme;
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | style);
        table.setData("name", name);
        table.setLinesVisible(false);
        RowPainter.on(table, theme, (item, column, area, pen) -> draw((TableItem) item, column, area, pen));
        table.addListener(SWT.Resize, event -> {
            fit();
            // In a shell that is only just opening the table does not know its width yet.
            table.getDisplay().asyncExec(this::fit);
        });
        if ((style & SWT.NO_SCROLL) == 0) {
            CutCells.on(table, PADDING);
        }
    }

    /** Adds a column without a head. */
    public RowTable<T> column(int width, Function<T, String> text, CellPainter<T> painter) {
        return column("", width, text, painter);
    }

    /** Adds a column; heads show as soon as one has a title. */
    public RowTable<T> column(String title, int width, Function<T, String> text, CellPainter<T> painter) {
        columns.add(new ColumnSpec<>(theme.px(width), text, painter));
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        // A width of 0 hides a column for good on GTK.
        column.setWidth(Math.max(20, theme.px(width)));
        if (!title.isEmpty()) {
            table.setHeaderVisible(true);
        }
        return this;
    }

    public Table table() {
        return table;
    }

    /** Rows that give the same answer are the same row, though they say something else now. */
    public RowTable<T> same(Function<T, Object> other) {
        identity = other;
        return this;
    }

    /** Shows these rows; the selection stays on the same row. */
    public void set(List<T> next) {
        if (next.equals(rows)) {
            return;
        }
        Optional<T> selected = selected();
        rows = List.copyOf(next);
        table.setRedraw(false);
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getItem(i), rows.get(i));
        }
        table.deselectAll();
        selected.map(identity)
                .map(rows.stream().map(identity).toList()::indexOf)
                .filter(i -> i >= 0)
                .ifPresent(table::setSelection);
        table.setRedraw(true);
        fit();
    }

    public List<T> rows() {
        return rows;
    }

    public Optional<T> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    public RowTable<T> onSelect(Consumer<T> listener) {
        table.addListener(SWT.Selection, event -> selected().ifPresent(listener));
        return this;
    }

    /** Enter or a double click. */
    public RowTable<T> onOpen(Consumer<T> listener) {
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(listener));
        return this;
    }

    /** Adds what can be done with a row to the menu over the list. */
    public RowTable<T> act(String label, Consumer<T> act) {
        if (table.getMenu() == null) {
            table.setMenu(new Menu(table));
        }
        var item = new MenuItem(table.getMenu(), SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> selected().ifPresent(act));
        return this;
    }

    private void fill(TableItem item, T row) {
        item.setData(row);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, columns.get(i).text().apply(row));
        }
    }

    @SuppressWarnings("unchecked")
    private void draw(TableItem item, int column, Rectangle area, Pen pen) {
        T row = (T) item.getData();
        if (row != null && column < columns.size()) {
            var inner = new Rectangle(area.x + PADDING, area.y, area.width - 2 * PADDING, area.height);
            columns.get(column).painter().draw(row, inner, pen);
        }
    }

    private void fit() {
        if (table.isDisposed()) {
            return;
        }
        int taken = columns.stream().mapToInt(ColumnSpec::width).sum();
        int rest = table.getClientArea().width - taken;
        // Setting a width lays the table out, which resizes it again; and GTK tells a width that it is about to change.
        if (rest == fitted) {
            return;
        }
        fitted = rest;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).width() == 0 && rest > 0) {
                table.getColumn(i).setWidth(rest);
            }
        }
    }
}
