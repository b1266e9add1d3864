package org.lectern.workbench.view;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lectern.presentation.AnalysesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** The runs of this session, newest first; a selected one shows its result again. */
final class RunsView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private RunsView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "clock",
                        Messages.get("result.empty.title"),
                        Messages.get("result.empty.text"))
                .control();
        var table = new RowTable<AnalysesModel.Run>(control, kit.theme(), "runs", SWT.V_SCROLL)
                .column(
                        Messages.get("runs.start"),
                        76,
                        RunsView::start,
                        (run, area, pen) -> pen.text(start(run), area, Token.TEXT_2))
                .column(
                        Messages.get("runs.run"),
                        0,
                        run -> run.analysis().label(),
                        (run, area, pen) -> pen.text(run.analysis().label(), area, Token.TEXT))
                .column(
                        Messages.get("runs.result"),
                        96,
                        RunsView::phase,
                        (run, area, pen) -> pen.text(phase(run), area, JobsView.colour(run.phase())))
                .column(
                        Messages.get("runs.time"),
                        80,
                        RunsView::took,
                        (run, area, pen) -> pen.text(took(run), area, Token.TEXT_2, TypeSize.CONTROL, false, true))
                .onSelect(run -> kit.models().analyses().show(run.number()));
        Parts.name(table.table(), "runs", Messages.get("view.runs"));
        kit.follow(kit.models().analyses().state(), control, state -> {
            table.set(state.runs());
            ViewKit.front(control, state.runs().isEmpty() ? empty : table.table());
        });
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static String start(AnalysesModel.Run run) {
        return TIME.format(run.started().atZone(ZoneId.systemDefault()));
    }

    private static String phase(AnalysesModel.Run run) {
        return Messages.get("phase." + run.phase().name().toLowerCase(Locale.ROOT));
    }

    private static String took(AnalysesModel.Run run) {
        return run.took()
                .map(Duration::toMillis)
                .map(millis -> Messages.get("runs.seconds", millis / 1000.0))
                .orElse("");
    }
}
