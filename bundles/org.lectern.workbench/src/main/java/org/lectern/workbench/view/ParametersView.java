package org.lectern.workbench.view;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lectern.api.analysis.Setting;
import org.lectern.presentation.AnalysesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.find.PaperCombo;
import org.lectern.workbench.look.Parts;

/** What is set for the chosen analysis, on which papers it runs, and Run. */
final class ParametersView {
    private static final int LABEL_WIDTH = 96;

    private final ViewKit kit;
    private final AnalysesModel model;
    private final Composite control;
    private final Composite form;
    private final Button run;
    private final Label refusal;
    private List<Setting> shown = List.of();
    private Optional<String> chosen = Optional.empty();

    private ParametersView(Composite parent, ViewKit kit) {
        this.kit = kit;
        this.model = kit.models().analyses();
        control = kit.parts().box(parent, 1, 12, 12);
        form = kit.parts().box(control, 3, 0, 8);
        form.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite buttons = kit.parts().box(control, 2, 0, 8);
        run = kit.parts().primary(buttons, "parameters.run", Messages.get("parameters.run"));
        run.addListener(SWT.Selection, event -> kit.context().run("analyse.run"));
        Button reset = kit.parts().button(buttons, "parameters.reset", Messages.get("parameters.reset"));
        reset.addListener(SWT.Selection, event -> {
            model.reset();
            shown = List.of();
            render(model.state().get());
        });
        refusal = kit.parts().label(control, "", TypeSize.META, Token.ERROR, false);
        refusal.setData("name", "parameters.refusal");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 160;
        refusal.setLayoutData(wide);
        kit.follow(model.state(), control, this::render);
    }

    static View create(Composite parent, ViewContext context) {
        var view = new ParametersView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.form::setFocus);
    }

    private void render(AnalysesModel.State state) {
        Optional<String> id = state.chosen().map(entry -> entry.id());
        if (!state.settings().equals(shown) || !id.equals(chosen) || form.getChildren().length == 0) {
            shown = state.settings();
            chosen = id;
            rebuild(state);
        }
        run.setEnabled(state.chosen().isPresent() && state.refusal().isEmpty());
        refusal.setText(Parts.escape(state.refusal().orElse("")));
        control.layout(true, true);
    }

    private void rebuild(AnalysesModel.State state) {
        for (Control old : form.getChildren()) {
            old.dispose();
        }
        if (state.chosen().isEmpty()) {
            kit.parts().label(form, Messages.get("parameters.none"), TypeSize.CONTROL, Token.TEXT_2, false);
            return;
        }
        name(state.chosen().get().label(), true);
        name(Messages.get("parameters.papers"), false);
        var papers = new PaperCombo(form, kit, "parameters.papers").control();
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        wide.widthHint = 100;
        papers.setLayoutData(wide);
        for (Setting setting : state.settings()) {
            name(setting.label(), false);
            if (setting.choices().isEmpty()) {
                field(setting, state);
            } else {
                choice(setting, state);
            }
        }
    }

    private void name(String text, boolean head) {
        Label label = kit.parts().label(form, text, TypeSize.CONTROL, Token.TEXT, head);
        var data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false, head ? 3 : 1, 1);
        if (!head) {
            data.widthHint = LABEL_WIDTH;
        }
        label.setLayoutData(data);
    }

    private void field(Setting setting, AnalysesModel.State state) {
        var text = new Text(form, SWT.SINGLE | SWT.BORDER);
        Parts.name(text, "parameters." + setting.name(), setting.label());
        text.setFont(kit.theme().font(TypeSize.CONTROL));
        text.setText(state.values().getOrDefault(setting.name(), setting.defaultValue()));
        var data = new GridData(SWT.BEGINNING, SWT.CENTER, setting.from().isEmpty(), false);
        data.widthHint = 56;
        if (setting.from().isEmpty()) {
            data.horizontalAlignment = SWT.FILL;
        }
        text.setLayoutData(data);
        text.addListener(
                SWT.Modify, event -> model.set(setting.name(), text.getText().strip()));
        String range = setting.from().isPresent()
                ? Messages.get(
                        "parameters.range", setting.from().get(), setting.to().orElseThrow())
                : "";
        kit.parts()
                .label(form, range, TypeSize.META, Token.TEXT_2, false)
                .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, setting.from().isPresent(), false));
    }

    private void choice(Setting setting, AnalysesModel.State state) {
        Combo combo = kit.parts().combo(form, "parameters." + setting.name(), setting.label());
        setting.choices().forEach(choice -> combo.add(model.word(choice)));
        combo.select(setting.choices().indexOf(state.values().getOrDefault(setting.name(), setting.defaultValue())));
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        combo.addListener(
                SWT.Selection,
                event -> model.set(setting.name(), setting.choices().get(combo.getSelectionIndex())));
    }
}
