package org.lectern.workbench.dialog;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Asks before something that Undo does not cover: a sentence, a button that names what comes of it, and Cancel. */
final class Question {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 180;

    private Question() {}

    /**
     * @param name of the dialog and, with {@code .go} and {@code .cancel} behind it, of its buttons
     * @param button what the button says that does it
     */
    static void ask(MainWindow window, String name, String title, String text, String button, Runnable act) {
        Parts parts = window.parts();
        Shell shell = Popup.over(window, parts, name, SWT.DIALOG_TRIM, WIDTH, HEIGHT);
        shell.setText(title);
        shell.setLayout(Parts.grid(1, 16, 12));
        Label words = parts.label(shell, text, TypeSize.CONTROL, Token.TEXT, false);
        var wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = parts.theme().px(WIDTH - 32);
        words.setLayoutData(wide);
        Composite buttons = parts.box(shell, 2, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        Button go = parts.primary(buttons, name + ".go", button);
        go.addListener(SWT.Selection, event -> {
            act.run();
            shell.close();
        });
        Button cancel = parts.button(buttons, name + ".cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.open();
        go.setFocus();
    }
}
