package org.lectern.workbench;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lectern.presentation.RecoveryModel;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Tells after a crash what was kept, without stopping anything. */
final class RecoveryBar {
    private final Composite control;
    private final Label text;

    RecoveryBar(Composite parent, RecoveryModel model, Parts parts, Runnable giveFocusBack) {
        control = parts.box(parent, 3, 0, 8);
        var layout = Parts.grid(3, 0, 8);
        layout.marginLeft = 12;
        layout.marginRight = 8;
        layout.marginHeight = 6;
        control.setLayout(layout);
        control.setData("name", "recovery");
        parts.icon(control, "info", Token.ACCENT);
        text = parts.label(control, "", TypeSize.CONTROL, Token.TEXT, false);
        text.setData("name", "recovery.text");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 300;
        text.setLayoutData(wide);
        Button seen = parts.button(control, "recovery.seen", Messages.get("button.close"));
        seen.addListener(SWT.Selection, event -> {
            giveFocusBack.run();
            model.seen();
        });
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Parts.follow(model.state(), control, this::show);
    }

    private void show(Optional<RecoveryModel.Kept> kept) {
        kept.ifPresent(all ->
                text.setText(Parts.escape(Messages.get("recovery.text", all.papers(), all.labels(), all.notes()))));
        ((GridData) control.getLayoutData()).exclude = kept.isEmpty();
        control.setVisible(kept.isPresent());
        control.getParent().layout();
    }
}
