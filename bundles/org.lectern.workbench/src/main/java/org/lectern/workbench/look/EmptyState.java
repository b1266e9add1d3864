package org.lectern.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/** What stands where there is nothing: what is missing, why, and the step that fills it. */
public final class EmptyState {
    private final Parts parts;
    private final Composite control;
    private final Label title;
    private final Label text;
    private final Composite buttons;

    public EmptyState(Composite parent, Parts parts, String icon, String title, String text) {
        this.parts = parts;
        control = parts.box(parent, 2, 16, 8);
        parts.icon(control, icon, Token.TEXT_2);
        this.title = parts.label(control, title, TypeSize.CONTROL, Token.TEXT, true);
        this.title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        this.text = parts.label(control, text, TypeSize.CONTROL, Token.TEXT_2, false);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = 200;
        this.text.setLayoutData(wide);
        buttons = new Composite(control, SWT.NONE);
        var row = new RowLayout();
        row.marginLeft = row.marginTop = row.marginRight = row.marginBottom = 0;
        row.spacing = 8;
        buttons.setLayout(row);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        parts.dress(buttons, Token.VIEW, Token.TEXT);
    }

    public Composite control() {
        return control;
    }

    /** Adds a button for the step that helps. */
    public EmptyState step(String id, String label, Runnable run) {
        Button button = parts.button(buttons, id, label);
        button.addListener(SWT.Selection, event -> run.run());
        return this;
    }

    /** Names what it says, for tests. */
    public EmptyState named(String id) {
        text.setData("name", id);
        return this;
    }

    /** Whether that step helps now; else its button is not there. */
    public void offer(String id, boolean helps) {
        for (Control button : buttons.getChildren()) {
            if (id.equals(button.getData("name"))) {
                var data = new RowData();
                data.exclude = !helps;
                button.setLayoutData(data);
                button.setVisible(helps);
            }
        }
    }

    /** Says this instead, where the steps do not help. */
    public void sayOnly(String newTitle, String newText) {
        buttons.setVisible(false);
        say(newTitle, newText);
    }

    public void say(String newTitle, String newText) {
        title.setText(Parts.escape(newTitle));
        text.setText(Parts.escape(newText));
        control.layout(true, true);
    }
}
