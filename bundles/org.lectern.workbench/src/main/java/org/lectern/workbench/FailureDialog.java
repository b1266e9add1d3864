package org.lectern.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.Failure;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** What went wrong, what is still good, what to do next, and where it happened for those who mend it. */
final class FailureDialog {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;

    private final MainWindow window;
    private final Failure failure;

    FailureDialog(MainWindow window, Failure failure) {
        this.window = window;
        this.failure = failure;
    }

    void open() {
        Parts parts = window.parts();
        Shell shell = Popup.over(window, parts, "failure", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(Messages.get("failure.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        text(parts, shell, failure.message(), Token.ERROR);
        if (!failure.subject().isEmpty()) {
            text(parts, shell, failure.subject(), Token.TEXT_2);
        }
        text(parts, shell, failure.advice(), Token.TEXT);
        Composite buttons = parts.box(shell, 2, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, true));
        if (failure.cause().isPresent()) {
            Button copy = parts.button(buttons, "failure.copy", Messages.get("failure.copy"));
            copy.addListener(SWT.Selection, event -> copy(shell));
        }
        Button close = parts.primary(buttons, "failure.close", Messages.get("button.close"));
        close.addListener(SWT.Selection, event -> shell.close());
        shell.open();
        close.setFocus();
    }

    private static void text(Parts parts, Composite parent, String words, Token colour) {
        Label label = parts.label(parent, words, TypeSize.CONTROL, colour, false);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 300;
        label.setLayoutData(wide);
    }

    /** The kinds of the failures and where in the program they arose: no message, because messages quote private text. */
    private void copy(Shell shell) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        for (Throwable at = failure.cause().orElseThrow(); at != null; at = at.getCause()) {
            out.println(at.getClass().getName());
            for (StackTraceElement frame : at.getStackTrace()) {
                out.println("    at " + frame);
            }
        }
        var clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
