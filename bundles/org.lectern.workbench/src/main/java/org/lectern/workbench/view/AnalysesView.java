package org.lectern.workbench.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.analysis.Analyses;
import org.lectern.presentation.AnalysesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** The analyses that are there now, also those of plug-ins. Enter or a double click runs one. */
final class AnalysesView {
    private AnalysesView() {}

    static View create(Composite parent, ViewContext context) {
        ViewKit kit = ViewKit.of(context);
        Composite control = kit.stack(parent);
        Composite empty = new EmptyState(
                        control,
                        kit.parts(),
                        "chart",
                        Messages.get("analyses.empty.title"),
                        Messages.get("analyses.empty.text"))
                .control();
        Composite page = kit.parts().box(control, 1, 0, 0);
        var table = new RowTable<Analyses.Entry>(page, kit.theme(), "analyses", SWT.V_SCROLL)
                .column(0, Analyses.Entry::label, (entry, area, pen) -> {
                    pen.icon("chart", Token.TEXT, area.x, area.y + 4);
                    area.x += 22;
                    area.width -= 22;
                    pen.text(entry.label(), area, Token.TEXT);
                })
                .column(
                        64,
                        Analyses.Entry::version,
                        (entry, area, pen) -> pen.text(entry.version(), area, Token.TEXT_2, TypeSize.META, false, true))
                .onSelect(entry -> kit.models().analyses().choose(entry.id()))
                .onOpen(entry -> context.run("analyse.run"));
        Parts.name(table.table(), "analyses", Messages.get("view.analyses"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        kit.parts().line(page, true, 1);
        Composite foot = kit.parts().box(page, 1, 12, 0);
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        Label text = kit.parts().label(foot, "", TypeSize.META, Token.TEXT_2, false);
        text.setData("name", "analyses.description");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 160;
        text.setLayoutData(wide);
        kit.follow(kit.models().analyses().state(), control, state -> {
            table.set(state.entries());
            state.chosen()
                    .filter(entry -> !table.selected().equals(state.chosen()))
                    .ifPresent(
                            entry -> table.table().setSelection(state.entries().indexOf(entry)));
            text.setText(Parts.escape(describe(state)));
            page.layout(true, true);
            ViewKit.front(control, state.entries().isEmpty() ? empty : page);
        });
        return ViewKit.view(control, table.table()::setFocus);
    }

    private static String describe(AnalysesModel.State state) {
        return state.chosen()
                .map(entry -> entry.description()
                        + (entry.description().isEmpty() ? "" : "\n")
                        + Messages.get("analyses.from", entry.bundle()))
                .orElse("");
    }
}
