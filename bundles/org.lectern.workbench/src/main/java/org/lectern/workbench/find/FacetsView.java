package org.lectern.workbench.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lectern.api.search.Facets.Facet;
import org.lectern.presentation.FacetsModel;
import org.lectern.presentation.FacetsModel.Line;
import org.lectern.presentation.Facts;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowTable;
import org.lectern.workbench.view.ViewKit;

/**
 * Source, year, label, organisation and annotator of the papers that are listed, with counts. A click, Enter or Space asks
 * for a value too, or no longer; the search field shows it. Counts only while it can be seen.
 */
public final class FacetsView {
    private static final int PAUSE_MILLIS = 200;
    private static final int ICON = 16;

    /** A head, which has no line, or a value. */
    private record Row(Facet facet, Optional<Line> line, long most) {
        String text() {
            return line.map(l -> Messages.get(l.on() ? "facets.on" : "facets.off", l.value(), l.papers()))
                    .orElseGet(this::head);
        }

        String head() {
            return Messages.get("facets." + facet.name().toLowerCase(Locale.ROOT));
        }
    }

    private final ViewKit kit;
    private final FacetsModel model;
    private final Composite control;
    private final RowTable<Row> rows;
    private final EmptyState empty;
    private final Runnable count = this::count;

    private FacetsView(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().find().facets();
        control = kit.parts().box(parent, 1, 0, 0);
        control.setLayout(new StackLayout());
        rows = new RowTable<Row>(control, kit.theme(), "facets", SWT.V_SCROLL)
                .column(0, Row::text, this::draw)
                .same(row -> List.of(row.facet(), row.line().map(Line::value)));
        Table table = Parts.name(Parts.pressed(rows.table()), "facets", Messages.get("view.facets"));
        table.addListener(SWT.MouseUp, this::clicked);
        table.addListener(SWT.MouseMove, this::tip);
        table.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR || event.character == ' ') {
                event.doit = false;
                rows.selected().ifPresent(this::toggle);
            }
        });
        empty = new EmptyState(
                control, kit.parts(), "list", Messages.get("facets.empty.title"), Messages.get("facets.empty.text"));
        // Painted means seen: only then is it worth counting.
        control.addListener(SWT.Paint, event -> countSoon());
        table.addListener(SWT.PaintItem, event -> countSoon());
        kit.follow(model.state(), control, this::render);
    }

    public static View create(Composite parent, ViewContext context) {
        var view = new FacetsView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.rows.table()::setFocus);
    }

    private void countSoon() {
        if (model.state().get().stale()) {
            control.getDisplay().timerExec(-1, count);
            control.getDisplay().timerExec(PAUSE_MILLIS, count);
        }
    }

    private void count() {
        if (!control.isDisposed() && control.isVisible()) {
            model.count();
        }
    }

    private void render(FacetsModel.State state) {
        if (state.stale() && control.isVisible()) {
            countSoon();
        }
        List<Row> shown = rows(state.lines());
        if (!shown.equals(rows.rows())) {
            int top = rows.table().getTopIndex();
            rows.set(shown);
            rows.table().setTopIndex(top);
            // It says what a click would have done before.
            rows.table().setToolTipText(null);
        }
        empty.say(
                Messages.get("facets.empty.title"),
                Messages.get(state.countable() ? "facets.empty.text" : "facets.similar"));
        ViewKit.front(control, shown.isEmpty() ? empty.control() : rows.table());
    }

    private static List<Row> rows(List<Line> lines) {
        var rows = new ArrayList<Row>();
        Facet facet = null;
        long most = 1;
        for (Line line : lines) {
            if (line.facet() != facet) {
                facet = line.facet();
                most = Math.max(1, line.papers());
                rows.add(new Row(facet, Optional.empty(), most));
            }
            rows.add(new Row(facet, Optional.of(line), most));
        }
        return rows;
    }

    private void clicked(Event event) {
        TableItem item = rows.table().getItem(new Point(event.x, event.y));
        if (event.button == 1 && item != null) {
            row(item).ifPresent(this::toggle);
        }
    }

    private Optional<Row> row(TableItem item) {
        int index = rows.table().indexOf(item);
        return index < rows.rows().size() ? Optional.of(rows.rows().get(index)) : Optional.empty();
    }

    private void toggle(Row row) {
        row.line().ifPresent(model::toggle);
    }

    private void tip(Event event) {
        TableItem item = rows.table().getItem(new Point(event.x, event.y));
        Optional<Line> line = Optional.ofNullable(item).flatMap(this::row).flatMap(Row::line);
        rows.table()
                .setToolTipText(line.map(l -> Messages.get(l.on() ? "facets.widen" : "facets.narrow", l.value()))
                        .orElse(null));
    }

    private void draw(Row row, Rectangle area, Pen pen) {
        if (row.line().isEmpty()) {
            pen.text(row.head(), area, Token.TEXT, TypeSize.CONTROL, true, false);
            return;
        }
        Line line = row.line().get();
        String papers = Messages.get("count", line.papers());
        int right = pen.text(papers, area, Token.TEXT_2, TypeSize.META, false, true);
        if (line.on()) {
            pen.icon("check", Token.ACCENT, area.x, area.y + (area.height - ICON) / 2);
        }
        var text = new Rectangle(area.x + ICON + 4, area.y, area.width - ICON - 4 - right - 8, area.height);
        pen.text(shown(line), text, line.on() ? Token.ACCENT : Token.TEXT, TypeSize.CONTROL, line.on(), false);
        var bar = new Rectangle(text.x, area.y + area.height - 3, area.width - ICON - 4, 2);
        int width = (int) (bar.width * line.papers() / row.most());
        pen.fill(new Rectangle(bar.x, bar.y, width, bar.height), line.on() ? Token.ACCENT : Token.HAIRLINE);
    }

    private static String shown(Line line) {
        return line.facet() == Facet.SOURCE ? Facts.shortName(line.value()) : line.value();
    }
}
