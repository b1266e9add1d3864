package org.lectern.workbench.find;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.lectern.workbench.look.Theme;

/** A condition that is not in the query, with a cross; a press on it, or Delete, ends it. */
final class Chip {
    private final FlatButton button;
    private final String tip;

    /** @param tip how it is ended */
    Chip(Composite parent, Theme theme, String id, String tip, Runnable end) {
        this.tip = tip;
        button = new FlatButton(parent, theme, FlatButton.Look.CHIP, id, "cross", this::said, end);
        button.control().setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, true));
        button.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                end.run();
            }
        });
    }

    private String said() {
        return button.words() + ". " + tip;
    }

    /** Shows these words, or is not there. */
    void show(Optional<String> condition) {
        button.say(condition.orElse(""));
        button.control().setVisible(condition.isPresent());
        ((GridData) button.control().getLayoutData()).exclude = condition.isEmpty();
        button.control().setToolTipText(said());
    }
}
