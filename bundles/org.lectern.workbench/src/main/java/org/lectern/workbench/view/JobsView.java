package org.lectern.workbench.view;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.work.Job;
import org.lectern.presentation.JobsModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.dialog.JobDialog;
import org.lectern.workbench.dialog.JobWords;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowTable;

/** Jobs that run and the last that ended: how far, how long, what they gave. Delete cancels the selected one. */
final class JobsView {
    private JobsView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "check",
                        Messages.get("jobs.empty.title"),
                        Messages.get("jobs.empty.text"))
                .control();
        var table = new RowTable<JobsModel.Line>(control, kit.theme(), "jobs", SWT.V_SCROLL)
                .column(
                        220,
                        line -> line.state().title(),
                        (line, area, pen) -> pen.text(line.state().title(), area, Token.TEXT))
                .column(90, JobsView::phase, JobsView::progress)
                .column(0, JobsView::doing, (line, area, pen) -> pen.text(doing(line), area, Token.TEXT_2));
        Parts.name(table.table(), "jobs", Messages.get("view.jobs"));
        table.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                table.selected().map(JobsModel.Line::job).ifPresent(Job::cancel);
            }
        });
        table.onOpen(line -> new JobDialog(kit.window(), line).open())
                .act(Messages.get("jobs.whole"), line -> new JobDialog(kit.window(), line).open())
                .act(Messages.get("status.cancel"), line -> line.job().cancel());
        kit.follow(kit.models().jobs().state(), control, lines -> render(control, table, empty, lines));
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static void render(
            Composite control, RowTable<JobsModel.Line> table, Composite empty, List<JobsModel.Line> lines) {
        table.set(lines);
        ViewKit.front(control, lines.isEmpty() ? empty : table.table());
    }

    private static void progress(JobsModel.Line line, Rectangle area, Pen pen) {
        if (line.state().phase() == Job.Phase.RUNNING && line.percent().isPresent()) {
            pen.bar(line.percent().get() / 100.0, new Rectangle(area.x, area.y + 10, area.width, 4), Token.ACCENT);
        } else {
            pen.text(phase(line), area, colour(line.state().phase()), TypeSize.CONTROL, false, false);
        }
    }

    static Token colour(Job.Phase phase) {
        return switch (phase) {
            case RUNNING -> Token.ACCENT;
            case DONE -> Token.OK;
            case FAILED -> Token.ERROR;
            case CANCELLED -> Token.TEXT_2;
        };
    }

    private static String phase(JobsModel.Line line) {
        return JobDialog.phase(line.state().phase());
    }

    private static String doing(JobsModel.Line line) {
        if (line.state().phase() == Job.Phase.CANCELLED) {
            return Messages.get("jobs.cancelled");
        }
        if (line.state().outcome().isPresent()) {
            return line.state().outcome().get().lines().findFirst().orElse("");
        }
        String pace = JobWords.pace(line);
        return pace.isEmpty()
                ? line.state().doing()
                : pace + " · " + line.state().doing();
    }
}
