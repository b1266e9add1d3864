package org.lectern.workbench.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.model.PaperId;
import org.lectern.presentation.Facts;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.PaperRow;
import org.lectern.presentation.PapersModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.WindowSelection;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowPainter;

/**
 * The list of papers, of any length. A native table holds only the rows in sight and a slider beside it stands for the
 * whole list, because a native table with a million rows takes seconds to be told so.
 */
final class PaperTable {
    private static final int TITLE = 2;
    private static final int WHEEL_ROWS = 3;
    private static final long NOWHERE = Long.MIN_VALUE;

    private final ViewKit kit;
    private final PapersModel model;
    private final WindowSelection selection;
    private final Composite control;
    private final Table table;
    private final Slider slider;
    private final PaperCells cells;
    private final PaperColumns columns;
    private final LineSelection lines = new LineSelection();
    private long top;
    private long total;
    private boolean telling;
    private boolean elsewhere;

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
        columns = new PaperColumns(table, model, kit.theme(), kit.window().settings());
        RowPainter.on(table, kit.theme(), (item, column, area, pen) -> draw((TableItem) item, column, area, pen));
        listen();
    }

    /** The first paper of a group has its name before the title, and a line above. */
    private void draw(TableItem item, int column, Rectangle area, Pen pen) {
        Optional<PaperGroups.Group> group = model.groupAt(top + table.indexOf(item));
        if (group.isPresent()) {
            pen.fill(new Rectangle(area.x, area.y, area.width, 1), Token.CONTROL_LINE);
            if (column == TITLE) {
                var inside = new Rectangle(area.x + 6, area.y, area.width - 12, area.height);
                int width = pen.text(name(group.get()), inside, Token.ACCENT, TypeSize.META, true, false) + 6;
                area.x += width;
                area.width -= width;
            }
        }
        cells.draw((PaperRow) item.getData(), column, area, pen);
    }

    private static String name(PaperGroups.Group group) {
        String name = group.name().isEmpty() ? Messages.get("group.none") : Facts.shortName(group.name());
        return Messages.get("group.head", name, group.count());
    }

    private void listen() {
        table.addListener(SWT.Resize, event -> {
            columns.fit();
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
            table.setToolTipText(tip(event));
        });
        // Else the tip would lie over the menu.
        table.addListener(SWT.MenuDetect, event -> table.setToolTipText(null));
        slider.addListener(SWT.Selection, event -> scrollTo(fromSlider()));
        Runnable rows = model.listenToRows((from, to) -> {
            if (!lines.unknown().isEmpty()
                    || from < top + visible() && to > top
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
            elsewhere = false;
            lines.clear();
        }
        columns.show(state.sort());
        render();
    }

    Composite control() {
        return control;
    }

    Table table() {
        return table;
    }

    private int visible() {
        int height = table.getClientArea().height - table.getHeaderHeight();
        return Math.max(1, height / kit.theme().px(RowPainter.HEIGHT));
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
            String head = model.groupAt(place).map(PaperTable::name).orElse("");
            row.map(PaperRow::title)
                    .map(title -> head.isEmpty() ? title : head + ": " + title)
                    .filter(title -> !title.equals(item.getText(TITLE)))
                    .ifPresent(title -> item.setText(TITLE, title));
            row.ifPresent(r -> lines.learn(place, r.id()));
        }
        showSelection();
        showSlider();
        table.redraw();
        tellSelection();
    }

    private void showSelection() {
        table.deselectAll();
        for (long place : lines.between(top, top + table.getItemCount())) {
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
        if (item != null && event.button == 1 && columns.isStar(item, event.x, event.y)) {
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
            case SWT.ARROW_DOWN -> lines.caret() + 1;
            case SWT.ARROW_UP -> lines.caret() - 1;
            case SWT.PAGE_DOWN -> lines.caret() + visible() - 1;
            case SWT.PAGE_UP -> lines.caret() - visible() + 1;
            case SWT.HOME -> 0;
            case SWT.END -> total - 1;
            default -> NOWHERE;
        };
        if (event.keyCode == 'a' && event.stateMask == SWT.MOD1) {
            event.doit = false;
            tellWhereCut(lines.all(total));
            render();
        } else if (to != NOWHERE && total > 0) {
            event.doit = false;
            select(Math.clamp(to, 0, total - 1), event.stateMask & SWT.SHIFT);
        }
    }

    /** Goes to the line before or after. */
    void move(int by) {
        if (total > 0) {
            select(Math.clamp(lines.isEmpty() ? 0 : lines.caret() + by, 0, total - 1), 0);
        }
    }

    /** What is cut off in the cell under the pointer; null where all of it can be read. */
    private String tip(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (item == null || !(item.getData() instanceof PaperRow row)) {
            return null;
        }
        for (int column = 0; column < table.getColumnCount(); column++) {
            Rectangle cell = item.getBounds(column);
            if (cell.contains(event.x, event.y)) {
                return cells.cut(row, column, cell.width, table);
            }
        }
        return null;
    }

    private void select(long place, int modifiers) {
        if ((modifiers & SWT.SHIFT) != 0) {
            tellWhereCut(lines.extendTo(place));
        } else if ((modifiers & SWT.MOD1) != 0) {
            lines.toggle(place);
        } else {
            lines.only(place);
        }
        long caret = lines.caret();
        if (caret < top) {
            top = caret;
        } else if (caret >= top + visible()) {
            top = caret - visible() + 1;
        }
        render();
    }

    private void tellWhereCut(boolean whole) {
        if (!whole) {
            kit.models()
                    .workers()
                    .fail(new Failure(
                            Messages.get("papers.most", LineSelection.MOST),
                            "",
                            Messages.get("papers.most.advice"),
                            Optional.empty()));
        }
    }

    /** Tells the other views, once the paper of each selected line is known. */
    private void tellSelection() {
        if (lines.isEmpty() && elsewhere) {
            return;
        }
        lines.unknown().forEach(place -> model.row(place).ifPresent(row -> lines.learn(place, row.id())));
        lines.papers().ifPresent(papers -> {
            telling = true;
            selection.set(papers);
            telling = false;
        });
    }

    /** Another view selected a paper: its line is selected where it is loaded, else none is. */
    private void selectedElsewhere(List<PaperId> papers) {
        if (telling) {
            return;
        }
        lines.clear();
        elsewhere = true;
        OptionalLong place = papers.isEmpty() ? OptionalLong.empty() : model.placeOf(papers.getFirst());
        if (place.isPresent()) {
            lines.only(place.getAsLong());
            lines.learn(place.getAsLong(), papers.getFirst());
        }
        showSelection();
        table.redraw();
    }
}
