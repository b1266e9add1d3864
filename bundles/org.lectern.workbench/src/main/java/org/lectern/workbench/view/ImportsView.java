package org.lectern.workbench.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lectern.api.model.ImportRun;
import org.lectern.presentation.Facts;
import org.lectern.presentation.Scope;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.dialog.WithdrawDialog;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** Every import, newest first. Enter shows the papers of its source, Delete takes what it brought out again. */
final class ImportsView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ImportsView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "import",
                        Messages.get("report.empty.title"),
                        Messages.get("imports.empty.text"))
                .step("imports.import", Messages.get("button.import"), () -> context.run("file.import"))
                .control();
        var table = new RowTable<ImportRun>(control, kit.theme(), "imports", SWT.V_SCROLL)
                .column(
                        Messages.get("imports.column.when"),
                        130,
                        ImportsView::when,
                        (run, area, pen) -> pen.text(when(run), area, Token.TEXT_2))
                .column(
                        Messages.get("imports.column.source"),
                        0,
                        ImportRun::source,
                        (run, area, pen) -> pen.text(Facts.shortName(run.source()), area, Token.TEXT))
                .column(
                        Messages.get("imports.column.papers"),
                        90,
                        run -> Messages.get("count", run.papers()),
                        (run, area, pen) -> pen.text(
                                Messages.get("count", run.papers()), area, Token.TEXT, TypeSize.CONTROL, false, true))
                .column(
                        Messages.get("imports.column.added"),
                        90,
                        run -> Messages.get("count", run.added()),
                        (run, area, pen) -> pen.text(
                                Messages.get("count", run.added()), area, Token.TEXT_2, TypeSize.CONTROL, false, true))
                .column(
                        Messages.get("imports.column.state"),
                        200,
                        ImportsView::state,
                        (run, area, pen) -> pen.text(state(run), area, colour(run)))
                .same(ImportRun::id)
                .onOpen(run -> papers(kit, run))
                .act(Messages.get("report.papers"), run -> papers(kit, run))
                .act(Messages.get("imports.withdraw"), run -> withdraw(kit, run));
        Parts.name(table.table(), "imports", Messages.get("view.imports"));
        table.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                table.selected().ifPresent(run -> withdraw(kit, run));
            }
        });
        kit.follow(kit.models().pastImports().runs(), control, runs -> {
            table.set(runs);
            ViewKit.front(control, runs.isEmpty() ? empty : table.table());
        });
        kit.models().pastImports().show();
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static void papers(ViewKit kit, ImportRun run) {
        kit.window().showView("papers", "top");
        kit.models().papers().show(new Scope.OfSource(run.source()));
    }

    private static void withdraw(ViewKit kit, ImportRun run) {
        if (run.state() != ImportRun.State.WITHDRAWN) {
            WithdrawDialog.ask(kit.window(), run);
        }
    }

    private static String when(ImportRun run) {
        return TIME.withZone(ZoneId.systemDefault()).format(run.at());
    }

    private static String state(ImportRun run) {
        return Messages.get("imports.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    private static Token colour(ImportRun run) {
        return switch (run.state()) {
            case WHOLE -> Token.OK;
            case BROKEN, WITHDRAWING -> Token.WARN;
            case WITHDRAWN -> Token.TEXT_2;
        };
    }
}
