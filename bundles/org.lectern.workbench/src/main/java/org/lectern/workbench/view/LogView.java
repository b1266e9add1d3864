package org.lectern.workbench.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lectern.presentation.Failure;
import org.lectern.presentation.LogModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** What this process has logged, with a filter by level. Enter shows where a line came from. */
final class LogView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ViewKit kit;
    private final Composite stack;
    private final Composite empty;
    private final Combo level;
    private final RowTable<LogModel.Line> table;

    private LogView(Composite control, ViewKit kit) {
        this.kit = kit;
        level = kit.parts().combo(control, "log.level", Messages.get("log.level"));
        level.setItems(Messages.get("log.everything"), Messages.get("log.warnings"), Messages.get("log.errors"));
        level.select(0);
        level.addListener(
                SWT.Selection, event -> render(kit.models().log().state().get()));
        stack = kit.stack(control);
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyState(
                        stack, kit.parts(), "info", Messages.get("log.empty.title"), Messages.get("log.empty.text"))
                .control();
        table = new RowTable<LogModel.Line>(stack, kit.theme(), "log", SWT.V_SCROLL)
                .column(80, LogView::time, (line, area, pen) -> pen.text(time(line), area, Token.TEXT_2))
                .column(80, LogView::level, (line, area, pen) -> pen.text(level(line), area, colour(line)))
                .column(0, LogModel.Line::text, (line, area, pen) -> pen.text(line.text(), area, Token.TEXT))
                .column(190, LogView::source, (line, area, pen) -> pen.text(source(line), area, Token.TEXT_2))
                .onOpen(this::details);
        Parts.name(table.table(), "log", Messages.get("view.log"));
        kit.follow(kit.models().log().state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.parts().box(parent, 1, 0, 4);
        var view = new LogView(control, kit);
        return ViewKit.view(control, view.table.table()::setFocus);
    }

    private void render(List<LogModel.Line> lines) {
        int least = level.getSelectionIndex();
        List<LogModel.Line> shown = lines.stream()
                .filter(line -> least == 0 || line.isError() || least == 1 && line.isWarning())
                .toList();
        table.set(shown);
        ViewKit.front(stack, shown.isEmpty() ? empty : table.table());
    }

    private void details(LogModel.Line line) {
        String thrown = line.thrown().map(Throwable::toString).orElse("");
        kit.window().showFailure(new Failure(line.text(), thrown, line.source(), line.thrown()));
    }

    private static String time(LogModel.Line line) {
        return TIME.format(line.at().atZone(ZoneId.systemDefault()));
    }

    private static String level(LogModel.Line line) {
        return Messages.get(line.isError() ? "log.error" : line.isWarning() ? "log.warning" : "log.note");
    }

    private static Token colour(LogModel.Line line) {
        return line.isError() ? Token.ERROR : line.isWarning() ? Token.WARN : Token.TEXT_2;
    }

    /** The class without its package. */
    private static String source(LogModel.Line line) {
        return line.source().substring(line.source().lastIndexOf('.') + 1);
    }
}
