package org.lectern.workbench.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.lectern.presentation.LabelModel;
import org.lectern.presentation.LabelTag;
import org.lectern.presentation.UndoEntry;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowTable;

/** What can be taken back, newest first: U takes back the top one. */
final class HistoryView {
    private record Line(UndoEntry entry, String title) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");

    private HistoryView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "undo",
                        Messages.get("history.empty.title"),
                        Messages.get("history.empty.text"))
                .control();
        var table = new RowTable<Line>(control, kit.theme(), "history", SWT.V_SCROLL)
                .column(
                        58,
                        line -> time(line.entry().at()),
                        (line, area, pen) ->
                                pen.text(time(line.entry().at()), area, Token.TEXT_2, TypeSize.META, false, false))
                .column(0, Line::title, (line, area, pen) -> pen.text(line.title(), area, Token.TEXT))
                .column(64, HistoryView::labels, HistoryView::swatches);
        Parts.name(table.table(), "history", Messages.get("view.history"));
        kit.follow(kit.models().label().state(), control, state -> {
            table.set(lines(state));
            ViewKit.front(control, state.history().isEmpty() ? empty : table.table());
        });
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static List<Line> lines(LabelModel.State state) {
        return state.history().stream()
                .map(entry -> new Line(
                        entry,
                        state.titles().getOrDefault(entry.paper(), entry.paper().toString())))
                .toList();
    }

    private static String labels(Line line) {
        return line.entry().labels().isEmpty()
                ? Messages.get("history.cleared")
                : line.entry().labels().stream().map(LabelTag::name).collect(Collectors.joining(", "));
    }

    private static void swatches(Line line, Rectangle area, Pen pen) {
        int x = area.x + area.width - line.entry().labels().size() * (Pen.SWATCH + 4);
        for (LabelTag tag : line.entry().labels()) {
            pen.swatch(tag.place(), true, x, area.y + (area.height - Pen.SWATCH) / 2);
            x += Pen.SWATCH + 4;
        }
        if (line.entry().labels().isEmpty()) {
            pen.text(labels(line), area, Token.TEXT_2, TypeSize.META, false, true);
        }
    }

    private static String time(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now()) ? TIME.format(local) : DAY.format(local);
    }
}
