package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.model.LabelSchema;
import org.lectern.presentation.LabelModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.LabelRow;

/** The labels of the project, always in the same places, and what to do with the paper. */
final class LabelsView {
    private static final int ROW = 32;

    private final ViewKit kit;
    private final Composite control;
    private final ScrolledComposite scroll;
    private final Composite list;
    private final Composite buttons;
    private final Button save;
    private final Button defer;
    private final Button undo;
    private final Label hint;
    private final List<LabelRow> rows = new ArrayList<>();
    private Optional<LabelSchema> schema = Optional.empty();

    private LabelsView(Composite parent, ViewKit kit) {
        this.kit = kit;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        kit.parts().dress(scroll, Token.VIEW, Token.TEXT);
        control = kit.parts().box(scroll, 1, 12, 8);
        scroll.setContent(control);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> measure());
        list = kit.parts().box(control, 1, 0, 4);
        list.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        buttons = kit.parts().box(control, 3, 0, 8);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        save = kit.parts().primary(buttons, "labels.save", Messages.get("labels.save"));
        save.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        save.addListener(SWT.Selection, event -> kit.context().run("label.save"));
        defer = act("labels.defer", "label.defer");
        undo = act("labels.undo", "label.undo");
        hint = kit.parts().label(control, "", TypeSize.META, Token.TEXT_2, false);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 200;
        hint.setLayoutData(wide);
        kit.follow(kit.models().label().state(), control, this::render);
    }

    /** A low view scrolls. */
    private void measure() {
        int width = scroll.getClientArea().width;
        scroll.setMinHeight(control.computeSize(width, SWT.DEFAULT).y);
    }

    private Button act(String id, String command) {
        Button button = kit.parts().button(buttons, id, Messages.get(id));
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> kit.context().run(command));
        return button;
    }

    static View create(Composite parent, ViewContext context) {
        var view = new LabelsView(parent, ViewKit.of(context));
        return ViewKit.view(
                view.scroll,
                () -> view.rows.stream()
                        .findFirst()
                        .ifPresent(row -> row.control().setFocus()));
    }

    private void render(LabelModel.State state) {
        if (!state.schema().equals(schema)) {
            schema = state.schema();
            rebuild();
        }
        defer.setEnabled(state.current().isPresent());
        undo.setEnabled(state.undoable());
        schema.ifPresent(s -> {
            for (int i = 0; i < rows.size(); i++) {
                String name = s.names().get(i);
                rows.get(i)
                        .show(
                                state.chosen().contains(name),
                                Messages.get("count", state.counts().getOrDefault(name, 0L)));
            }
        });
    }

    private void rebuild() {
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        rows.clear();
        List<String> names = schema.map(LabelSchema::names).orElse(List.of());
        for (int i = 0; i < names.size(); i++) {
            int place = i + 1;
            var row = new LabelRow(
                    list,
                    kit.theme(),
                    "labels." + place,
                    place,
                    names.get(i),
                    kit.theme().px(ROW),
                    () -> kit.context().run("label." + place));
            row.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            rows.add(row);
        }
        boolean multiple = schema.filter(LabelSchema::multiple).isPresent();
        save.setVisible(multiple);
        ((GridData) save.getLayoutData()).exclude = !multiple;
        ((GridLayout) buttons.getLayout()).numColumns = multiple ? 3 : 2;
        hint.setText(schema.isEmpty() ? "" : Messages.get(multiple ? "labels.hint.multiple" : "labels.hint.single"));
        control.layout(true, true);
        measure();
    }
}
