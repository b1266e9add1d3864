package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.SearchOrder;
import org.lectern.presentation.PaperRow;
import org.lectern.presentation.PaperSort;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.WindowSelection;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowPainter;

/**
 * The list of papers, of any length. A native table holds only the rows in sight and a slider beside it stands for the
 * whole list, because a native table with a million rows takes seconds to be told so.
 */
final class PaperTable {
    private enum Head {
        UNREAD(22, null),
        STAR(24, null),
        TITLE(0, SearchOrder.TITLE),
        BYLINE(150, null),
        DATE(92, SearchOrder.DATE),
        SEEN(150, SearchOrder.COMMENTS),
        LABELS(150, null);

        private final int width;
        private final SearchOrder order;

        Head(int width, SearchOrder order) {
            this.width = width;
            this.order = order;
        }
    }

    private static final int WHEEL_ROWS = 3;

    private final ViewKit kit;
    private final PapersModel model;
    private final WindowSelection selection;
    private final Composite control;
    private final Table table;
    private final Slider slider;
    private final PaperCells cells;
    private final TreeSet<Long> selected = new TreeSet<>();
    private final Map<Long, PaperId> ids = new LinkedHashMap<>();
    private long top;
    private long total;
    private long caret;
    private long anchor;
    private int fitted;

    PaperTable(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().papers();
        this.selection = kit.window().context().selection();
        control = kit.parts().box(parent, 2, 0, 0);
        table = Parts.name(
                new Table(control, SWT.MULTI | SWT.FULL_SELECTION | SWT.NO_SCROLL),
                "papers",
                Messages.get("view.papers"));
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        slider = Parts.name(new Slider(control, SWT.VERTICAL), "papers.scroll", Messages.get("papers.scroll"));
        slider.setLayoutData(new GridData(SWT.END, SWT.FILL, false, true));
        cells = new PaperCells(kit.theme());
        for (Head head : Head.values()) {
            column(head);
        }
        RowPainter.on(
                table,
                kit.theme(),
                (item, column, area, pen) -> cells.draw((PaperRow) item.getData(), column, area, pen));
        listen();
    }

    private void column(Head head) {
        var column = new TableColumn(table, head == Head.DATE ? SWT.RIGHT : SWT.LEFT);
        column.setText(
                head.ordinal() < Head.TITLE.ordinal()
                        ? ""
                        : Messages.get("papers.column." + head.name().toLowerCase(Locale.ROOT)));
        // A width of 0 hides a column for good on GTK.
        column.setWidth(Math.max(20, head.width));
        column.setData("head", head);
        if (head.order != null) {
            column.setToolTipText(Messages.get("papers.sort"));
            column.addListener(
                    SWT.Selection,
                    event -> model.sort(model.state().get().sort().clicked(head.order)));
        }
    }

    private void listen() {
        table.addListener(SWT.Resize, event -> {
            fit();
            render();
        });
        table.addListener(SWT.Selection, this::selectedNatively);
        table.addListener(SWT.MouseDown, this::clicked);
        table.addListener(SWT.KeyDown, this::keyDown);
        table.addListener(SWT.MouseWheel, event -> {
            scrollTo(top - (long) Integer.signum(event.count) * WHEEL_ROWS);
            event.doit = false;
        });
        table.addListener(SWT.MouseMove, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            table.setToolTipText(item == null ? null : cells.tip((PaperRow) item.getData()));
        });
        slider.addListener(SWT.Selection, event -> scrollTo(fromSlider()));
        Runnable rows = model.listenToRows((from, to) -> {
            if (from < top + visible() && to > top
                    || total != model.state().get().total()) {
                render();
            }
        });
        Runnable shown = selection.onChange(this::selectedElsewhere);
        control.addListener(SWT.Dispose, event -> {
            rows.run();
            shown.run();
        });
        kit.follow(model.state(), control, this::follow);
    }

    private PapersModel.State before;

    private void follow(PapersModel.State state) {
        boolean other = before == null
                || !state.scope().equals(before.scope())
                || !state.query().equals(before.query())
                || !state.sort().equals(before.sort());
        before = state;
        if (other) {
            top = 0;
            caret = 0;
            anchor = 0;
            selected.clear();
            ids.clear();
        }
        head(state.sort());
        render();
    }

    private void head(PaperSort sort) {
        for (TableColumn column : table.getColumns()) {
            Head head = (Head) column.getData("head");
            if (head.order == sort.order()) {
                table.setSortColumn(column);
                boolean rising = (head == Head.TITLE) != sort.reversed();
                table.setSortDirection(rising ? SWT.UP : SWT.DOWN);
                return;
            }
        }
        table.setSortColumn(null);
    }

    Composite control() {
        return control;
    }

    Table table() {
        return table;
    }

    private int visible() {
        int height = table.getClientArea().height - table.getHeaderHeight();
        return Math.max(1, height / RowPainter.HEIGHT);
    }

    private void fit() {
        int taken = 0;
        for (Head head : Head.values()) {
            // GTK widens the last column over all that is left, and says so.
            boolean last = head == Head.LABELS;
            taken += head == Head.TITLE
                    ? 0
                    : last ? head.width : table.getColumn(head.ordinal()).getWidth();
        }
        int rest = table.getClientArea().width - taken;
        if (rest > 120 && rest != fitted) {
            fitted = rest;
            table.getColumn(Head.TITLE.ordinal()).setWidth(rest);
        }
    }

    /** Fills the rows in sight. */
    private void render() {
        total = model.state().get().total();
        top = Math.clamp(top, 0, Math.max(0, total - visible()));
        int rows = (int) Math.min(visible(), total);
        if (table.getItemCount() != rows) {
            table.setItemCount(rows);
        }
        for (int i = 0; i < rows; i++) {
            Optional<PaperRow> row = model.row(top + i);
            TableItem item = table.getItem(i);
            if (item.getData() != row.orElse(null)) {
                item.setData(row.orElse(null));
                cells.texts(row).forEach((column, text) -> item.setText(column, text));
            }
            long place = top + i;
            row.filter(r -> selected.contains(place)).ifPresent(r -> ids.put(place, r.id()));
        }
        showSelection();
        showSlider();
        table.redraw();
        tellSelection();
    }

    private void showSelection() {
        table.deselectAll();
        for (long place : selected.subSet(top, top + table.getItemCount())) {
            table.select((int) (place - top));
        }
    }

    /** A slider counts in int; a longer list is shown to scale. */
    private void showSlider() {
        int visible = visible();
        boolean needed = total > visible;
        if (((GridData) slider.getLayoutData()).exclude == needed) {
            ((GridData) slider.getLayoutData()).exclude = !needed;
            slider.setVisible(needed);
            control.layout();
        }
        int most = (int) Math.min(total, 1_000_000);
        int thumb = (int) Math.max(1, (long) visible * most / Math.max(1, total));
        slider.setValues((int) (top * most / Math.max(1, total)), 0, Math.max(1, most), thumb, 1, Math.max(1, thumb));
    }

    private long fromSlider() {
        long most = Math.min(total, 1_000_000);
        return most == 0 ? 0 : slider.getSelection() * total / most;
    }

    private void scrollTo(long place) {
        long wanted = Math.clamp(place, 0, Math.max(0, total - visible()));
        if (wanted != top) {
            top = wanted;
            render();
        }
    }

    private void clicked(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (item != null
                && event.button == 1
                && item.getBounds(Head.STAR.ordinal()).contains(event.x, event.y)) {
            if (item.getData() instanceof PaperRow row) {
                kit.models().reading().star(List.of(row.id()));
            }
        }
    }

    private void selectedNatively(Event event) {
        if (event.item instanceof TableItem item) {
            select(top + table.indexOf(item), event.stateMask);
        }
    }

    private void keyDown(Event event) {
        long to = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> caret + 1;
            case SWT.ARROW_UP -> caret - 1;
            case SWT.PAGE_DOWN -> caret + visible() - 1;
            case SWT.PAGE_UP -> caret - visible() + 1;
            case SWT.HOME -> 0;
            case SWT.END -> total - 1;
            default -> -2;
        };
        if (event.keyCode == 'a' && event.stateMask == SWT.MOD1) {
            selectRange(top, Math.min(total - 1, top + visible() - 1));
            event.doit = false;
        } else if (to >= -1 && total > 0) {
            event.doit = false;
            select(Math.clamp(to, 0, total - 1), event.stateMask & SWT.SHIFT);
        }
    }

    /** Goes to the line before or after. */
    void move(int by) {
        if (total > 0) {
            select(Math.clamp(selected.isEmpty() ? 0 : caret + by, 0, total - 1), 0);
        }
    }

    private void select(long place, int modifiers) {
        if ((modifiers & SWT.SHIFT) != 0) {
            selectRange(Math.min(anchor, place), Math.max(anchor, place));
        } else if ((modifiers & SWT.MOD1) != 0) {
            if (!selected.remove(place)) {
                selected.add(place);
            }
            ids.keySet().retainAll(selected);
            anchor = place;
        } else {
            selected.clear();
            ids.clear();
            selected.add(place);
            anchor = place;
        }
        caret = place;
        if (place < top) {
            top = place;
        } else if (place >= top + visible()) {
            top = place - visible() + 1;
        }
        render();
    }

    private void selectRange(long from, long to) {
        selected.clear();
        ids.clear();
        for (long place = from; place <= to; place++) {
            selected.add(place);
            long at = place;
            model.row(place).ifPresent(row -> ids.put(at, row.id()));
        }
    }

    private void tellSelection() {
        var papers = new ArrayList<PaperId>();
        if (!selected.isEmpty() && ids.containsKey(caret)) {
            papers.add(ids.get(caret));
        }
        ids.forEach((place, id) -> {
            if (!papers.contains(id)) {
                papers.add(id);
            }
        });
        if (!papers.isEmpty() && papers.size() == selected.size()
                || selected.isEmpty() && before != null && ids.isEmpty()) {
            telling = true;
            selection.set(papers);
            telling = false;
        }
    }

    private boolean telling;

    /** Another view selected a paper: its line is selected where it is loaded, else none is. */
    private void selectedElsewhere(List<PaperId> papers) {
        if (telling) {
            return;
        }
        selected.clear();
        ids.clear();
        OptionalLong place = papers.isEmpty() ? OptionalLong.empty() : model.placeOf(papers.getFirst());
        if (place.isPresent()) {
            selected.add(place.getAsLong());
            ids.put(place.getAsLong(), papers.getFirst());
            caret = place.getAsLong();
            anchor = caret;
        }
        showSelection();
        table.redraw();
    }
}
