package org.lectern.workbench.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.model.PaperId;
import org.lectern.presentation.Failure;
import org.lectern.presentation.PaperGroups;
import org.lectern.presentation.PaperRow;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.WindowSelection;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowPainter;

/**
 * The list of papers, of any length. A native table holds only the rows in sight and a slider beside it stands for the
 * whole list, because a native table with a million rows takes seconds to be told so.
 */
final class PaperTable {
    private static final int WHEEL_ROWS = 3;
    private static final long NOWHERE = Long.MIN_VALUE;

    private final ViewKit kit;
    private final PapersModel model;
    private final WindowSelection selection;
    private final Composite control;
    private final Table table;
    private final PaperSlider slider;
    private final PaperItems items;
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
        slider = new PaperSlider(control, this::scrollTo);
        items = new PaperItems(table, kit.theme(), item -> model.groupAt(top + table.indexOf(item)));
        columns = new PaperColumns(table, model, kit.theme(), kit.window().settings());
        RowPainter.on(table, kit.theme(), (item, column, area, pen) -> items.draw((TableItem) item, column, area, pen));
        listen();
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
        table.addListener(SWT.MouseMove, event -> table.setToolTipText(items.tip(event.x, event.y)));
        // Else the tip would lie over the menu.
        table.addListener(SWT.MenuDetect, event -> table.setToolTipText(null));
        Runnable rows = model.listenToRows((from, to) -> {
            if (!lines.unknown().isEmpty()
                    || from < top + visible() && to > top
                    || total != model.state().get().lines()) {
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
        boolean folded = !other && state.lines() != before.lines() && model.grouping() != PaperGroups.By.NOTHING;
        before = state;
        if (folded) {
            // Other papers stand at the places now.
            selectedElsewhere(selection.papers());
        }
        if (other) {
            top = 0;
            // Beside what is like a paper, that paper stays.
            elsewhere = state.scope() instanceof Scope.Similar;
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
        total = model.state().get().lines();
        top = Math.clamp(top, 0, Math.max(0, total - visible()));
        int rows = (int) Math.min(visible(), total);
        if (table.getItemCount() != rows) {
            table.setItemCount(rows);
        }
        boolean moved = false;
        for (int i = 0; i < rows; i++) {
            Optional<PaperRow> row = model.row(top + i);
            long place = top + i;
            items.fill(table.getItem(i), row, model.groupAt(place));
            moved |= row.filter(r -> lines.isForAnother(place, r.id())).isPresent();
            row.ifPresent(r -> lines.learn(place, r.id()));
        }
        if (moved) {
            // Papers came or went above: what is selected is the paper, not its place.
            selectedElsewhere(selection.papers());
        }
        showSelection();
        slider.show(top, visible(), total);
        table.redraw();
        tellSelection();
    }

    private void showSelection() {
        table.deselectAll();
        for (long place : lines.between(top, top + table.getItemCount())) {
            table.select((int) (place - top));
        }
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
        if (item != null && event.button == 1 && GroupHead.isMark(event.x - item.getBounds(PaperItems.TITLE).x)) {
            model.toggleGroup(top + table.indexOf(item));
        }
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
            case SWT.ARROW_DOWN -> from(1);
            case SWT.ARROW_UP -> from(-1);
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
        } else if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            event.doit = !fold(event.keyCode == SWT.ARROW_LEFT);
        } else if (to != NOWHERE && total > 0) {
            event.doit = false;
            select(Math.clamp(to, 0, total - 1), event.stateMask & SWT.SHIFT);
        }
    }

    /** Closes or opens the group of the line that has the caret, which goes to the group's first line. */
    private boolean fold(boolean close) {
        Optional<PaperGroups.Group> group = lines.isEmpty()
                ? Optional.empty()
                : model.groupOf(lines.caret()).filter(g -> g.closed() != close);
        group.ifPresent(g -> {
            select(g.from(), 0);
            model.toggleGroup(g.from());
        });
        return group.isPresent();
    }

    /** Goes to the line before or after. */
    void move(int by) {
        if (total > 0) {
            select(Math.clamp(from(by), 0, total - 1), 0);
        }
    }

    /** Puts the caret into the table, on its first line where none is selected. */
    void enter() {
        if (table.setFocus() && lines.isEmpty()) {
            move(1);
        }
    }

    /** Selects the paper's line where the list has one, and puts it into the middle. */
    void reveal(PaperId paper, long hint) {
        model.locate(paper, hint, place -> {
            if (!table.isDisposed() && selection.papers().equals(List.of(paper))) {
                lines.only(place);
                lines.learn(place, paper);
                if (place < top || place >= top + visible()) {
                    top = place - visible() / 2;
                }
                render();
            }
        });
    }

    long place() {
        return lines.caret();
    }

    /** The line so far from the selected one; where none is selected, the first step goes to where the caret is. */
    private long from(int steps) {
        return lines.isEmpty() ? lines.caret() : lines.caret() + steps;
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
