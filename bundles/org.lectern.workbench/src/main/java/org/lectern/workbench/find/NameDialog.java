package org.lectern.workbench.find;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.presentation.Failure;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.dialog.Popup;
import org.lectern.workbench.look.Parts;

/** Asks for the name of a saved search. Stays open, with the reason, where the name is refused. */
final class NameDialog {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 168;
    /** For what is said about a name. */
    private static final int LINES = 3;
    /** More of a query says no more about it. */
    private static final int LONGEST = 160;

    private final Shell shell;
    private final Text name;
    private final Label says;
    private final Button go;
    private final UnaryOperator<String> remark;
    private final BiConsumer<String, Consumer<Optional<Failure>>> act;

    /**
     * @param title of the dialog, and the word on its button
     * @param remark what to say about a name that is typed
     * @param act what is done with the name; tells whether it was refused
     */
    NameDialog(
            MainWindow window,
            Parts parts,
            String title,
            String button,
            String before,
            UnaryOperator<String> remark,
            BiConsumer<String, Consumer<Optional<Failure>>> act) {
        this.remark = remark;
        this.act = act;
        shell = Popup.over(window, parts, "search.name.dialog", SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
        shell.setText(title);
        shell.setLayout(Parts.grid(1, 0, 0));
        Composite body = parts.box(shell, 2, 16, 8);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.label(body, Messages.get("searches.name"), TypeSize.CONTROL, Token.TEXT, false);
        name = Parts.name(new Text(body, SWT.SINGLE | SWT.BORDER), "search.name", Messages.get("searches.name"));
        name.setFont(parts.theme().font(TypeSize.CONTROL));
        parts.dress(name, Token.VIEW, Token.TEXT);
        name.setText(before);
        name.selectAll();
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        says = parts.label(body, "", TypeSize.META, Token.TEXT_2, false);
        says.setData("name", "search.name.says");
        var wide = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        wide.widthHint = 200;
        wide.heightHint = parts.theme().px(TypeSize.META.line()) * LINES;
        says.setLayoutData(wide);
        parts.line(shell, true, 1);
        Composite buttons = parts.box(shell, 2, 12, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        go = parts.primary(buttons, "search.name.go", button);
        go.addListener(SWT.Selection, event -> go());
        parts.button(buttons, "search.name.cancel", Messages.get("button.cancel"))
                .addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(go);
        name.addListener(SWT.Modify, event -> typed());
    }

    void open() {
        typed();
        int width = shell.getSize().x;
        shell.setSize(width, shell.computeSize(width, SWT.DEFAULT).y);
        shell.open();
        name.setFocus();
    }

    private void typed() {
        String typed = name.getText().strip();
        go.setEnabled(!typed.isEmpty());
        say(remark.apply(typed));
    }

    private void say(String words) {
        String shown = words.length() > LONGEST
                ? words.substring(0, LONGEST / 2).strip() + " … "
                        + words.substring(words.length() - LONGEST / 2).strip()
                : words;
        says.setText(Parts.escape(shown));
        says.setToolTipText(shown.equals(words) ? null : words);
    }

    private void go() {
        go.setEnabled(false);
        act.accept(name.getText().strip(), refused -> {
            if (shell.isDisposed()) {
                return;
            }
            if (refused.isEmpty()) {
                shell.close();
            } else {
                go.setEnabled(true);
                say(refused.get().text());
            }
        });
    }
}
