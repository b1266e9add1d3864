package org.lectern.workbench;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.api.plugin.Plugins;
import org.lectern.presentation.PluginsModel;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Asks once whether a jar that was dropped in may run, without stopping anything. */
final class QuestionBar {
    private final PluginsModel model;
    private final Parts parts;
    private final Runnable giveFocusBack;
    private final Composite control;
    private final Label question;
    private Optional<Plugins.Plugin> asked = Optional.empty();

    QuestionBar(Composite parent, PluginsModel model, Parts parts, Runnable giveFocusBack) {
        this.giveFocusBack = giveFocusBack;
        this.model = model;
        this.parts = parts;
        control = parts.box(parent, 4, 0, 8);
        var layout = Parts.grid(4, 0, 8);
        layout.marginLeft = 12;
        layout.marginRight = 8;
        layout.marginHeight = 6;
        control.setLayout(layout);
        control.setData("name", "question");
        parts.icon(control, "plugin", Token.WARN);
        question = parts.label(control, "", TypeSize.CONTROL, Token.TEXT, false);
        question.setData("name", "question.text");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 300;
        question.setLayoutData(wide);
        answer("question.trust", "question.trust", () -> asked.ifPresent(model::trust));
        answer("question.leave", "question.leave", () -> asked.ifPresent(model::leaveOff));
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Parts.follow(model.state(), control, this::show);
    }

    private void answer(String id, String text, Runnable run) {
        Button button = parts.button(control, id, Messages.get(text));
        button.addListener(SWT.Selection, event -> {
            // Else the focus falls on the next control, a button of the toolbar, when the bar goes.
            giveFocusBack.run();
            run.run();
        });
    }

    private void show(PluginsModel.State state) {
        asked = state.question();
        asked.ifPresent(plugin -> question.setText(Parts.escape(text(plugin))));
        ((GridData) control.getLayoutData()).exclude = asked.isEmpty();
        control.setVisible(asked.isPresent());
        control.getParent().layout();
    }

    private static String text(Plugins.Plugin plugin) {
        return plugin.adds().isEmpty()
                ? Messages.get("question.plugin", plugin.file())
                : Messages.get("question.plugin.adds", plugin.file(), String.join(", ", plugin.adds()));
    }
}
