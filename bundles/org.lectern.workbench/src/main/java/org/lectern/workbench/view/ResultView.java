package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Result;
import org.lectern.presentation.AnalysesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.CutCells;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowPainter;

/** The table of the result on show. A click on a head sorts; Enter on a row with a paper opens it. */
final class ResultView {
    private static final int PADDING = 6;
    private static final int NUMBER_WIDTH = 96;

    private final ViewKit kit;
    private final Composite control;
    private final Composite page;
    private final Composite empty;
    private final Label notes;
    private final Table table;
    private List<List<Cell>> rows = List.of();
    private List<Column> columns = List.of();
    private int fitted;
    private Optional<AnalysesModel.Run> shown = Optional.empty();

    private ResultView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.stack(parent);
        empty = new EmptyState(
                        control,
                        kit.parts(),
                        "table",
                        Messages.get("result.empty.title"),
                        Messages.get("result.empty.text"))
                .step(
                        "result.run",
                        Messages.get("parameters.run"),
                        () -> kit.context().run("analyse.run"))
                .control();
        page = kit.parts().box(control, 1, 0, 0);
        table = Parts.name(
                new Table(page, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION), "result", Messages.get("view.result"));
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        RowPainter.on(table, kit.theme(), (item, column, area, pen) -> draw((TableItem) item, column, area, pen));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.DefaultSelection, event -> open(table.getSelectionIndex()));
        table.addListener(SWT.Resize, event -> fit());
        CutCells.on(table, 6);
        Composite foot = kit.parts().box(page, 1, 0, 0);
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        notes = kit.parts().label(foot, "", TypeSize.META, Token.TEXT_2, false);
        notes.setData("name", "result.notes");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        wide.horizontalIndent = 8;
        wide.verticalIndent = 4;
        notes.setLayoutData(wide);
        kit.follow(kit.models().analyses().state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        var view = new ResultView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.table::setFocus);
    }

    private void render(AnalysesModel.State state) {
        ViewKit.front(control, state.shown().isPresent() ? page : empty);
        if (!state.shown().equals(shown)) {
            shown = state.shown();
            shown.flatMap(AnalysesModel.Run::result).ifPresent(this::show);
        }
    }

    private void show(Result result) {
        table.setRedraw(false);
        table.setItemCount(0);
        rows = result.rows();
        columns = result.columns();
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        for (int i = 0; i < columns.size(); i++) {
            column(i);
        }
        fitted = 0;
        table.setItemCount(rows.size());
        String counts = Messages.get(
                "result.rows", rows.size(), shown.map(AnalysesModel.Run::papers).orElse(0L));
        notes.setText(Parts.escape(counts + " " + String.join(" ", result.notes())));
        fit();
        page.layout(true, true);
        table.setRedraw(true);
    }

    private void column(int place) {
        Column spec = columns.get(place);
        var column = new TableColumn(table, spec.type() == Column.Type.NUMBER ? SWT.RIGHT : SWT.LEFT);
        column.setText(spec.name());
        column.addListener(SWT.Selection, event -> sort(place));
    }

    private void fit() {
        long numbers =
                columns.stream().filter(c -> c.type() == Column.Type.NUMBER).count();
        long others = columns.size() - numbers;
        int width = table.getClientArea().width;
        if (width == fitted) {
            return;
        }
        fitted = width;
        int room = width - (int) numbers * NUMBER_WIDTH;
        for (int i = 0; i < table.getColumnCount(); i++) {
            boolean number = columns.get(i).type() == Column.Type.NUMBER;
            int wide = number
                    ? (others == 0
                            ? Math.max(NUMBER_WIDTH, table.getClientArea().width / columns.size())
                            : NUMBER_WIDTH)
                    : Math.max(NUMBER_WIDTH, room / (int) Math.max(1, others));
            if (table.getColumn(i).getWidth() != wide) {
                table.getColumn(i).setWidth(wide);
            }
        }
    }

    private void sort(int place) {
        boolean down = table.getSortColumn() == table.getColumn(place) && table.getSortDirection() == SWT.UP;
        var sorted = new ArrayList<>(rows);
        Comparator<List<Cell>> order = Comparator.comparing(row -> row.get(place), ResultView::compare);
        sorted.sort(down ? order.reversed() : order);
        rows = sorted;
        table.setSortColumn(table.getColumn(place));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        table.clearAll();
    }

    private static int compare(Cell a, Cell b) {
        if (number(a).isPresent() && number(b).isPresent()) {
            return Double.compare(number(a).get(), number(b).get());
        }
        return text(a).compareToIgnoreCase(text(b));
    }

    private static Optional<Double> number(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> Optional.of((double) count.value());
            case Cell.Number number -> Optional.of(number.value());
            case Cell.Missing missing -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.value();
            case Cell.Count count -> Messages.get("count", count.value());
            case Cell.Number number -> Messages.get("number", number.value());
            case Cell.Date date -> date.value().toString();
            case Cell.PaperCell paper -> paper.title();
            case Cell.Missing missing -> "";
        };
    }

    private void fill(TableItem item, int row) {
        for (int i = 0; i < columns.size() && row < rows.size(); i++) {
            item.setText(i, text(rows.get(row).get(i)));
        }
    }

    private void draw(TableItem item, int column, Rectangle area, Pen pen) {
        int row = table.indexOf(item);
        if (row < 0 || row >= rows.size() || column >= columns.size()) {
            return;
        }
        Cell cell = rows.get(row).get(column);
        boolean right = columns.get(column).type() == Column.Type.NUMBER;
        var inner = new Rectangle(area.x + PADDING, area.y, area.width - 2 * PADDING, area.height);
        Token colour = cell instanceof Cell.PaperCell ? Token.ACCENT : Token.TEXT;
        pen.text(text(cell), inner, colour, TypeSize.CONTROL, false, right);
    }

    private void open(int row) {
        if (row >= 0 && row < rows.size()) {
            rows.get(row).stream()
                    .filter(Cell.PaperCell.class::isInstance)
                    .map(cell -> ((Cell.PaperCell) cell).paper())
                    .findFirst()
                    .ifPresent(paper -> {
                        kit.window().showPerspective("read");
                        kit.context().selection().show(paper);
                    });
        }
    }
}
