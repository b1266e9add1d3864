package org.lectern.workbench.dialog;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.presentation.Failure;
import org.lectern.presentation.FailureReport;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** What went wrong, what is still good, what to do next, and where it happened for those who mend it. */
public final class FailureDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;

    private final MainWindow window;
    private final Failure failure;

    public FailureDialog(MainWindow window, Failure failure) {
        this.window = window;
        this.failure = failure;
    }

    public void open() {
        Parts parts = window.parts();
        Shell shell = Popup.over(window, parts, "failure", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(Messages.get("failure.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        text(parts, shell, failure.message(), Token.ERROR);
        if (!failure.subject().isEmpty()) {
            text(parts, shell, failure.subject(), Token.TEXT_2);
        }
        text(parts, shell, failure.advice(), Token.TEXT);
        Optional<String> report = failure.cause().map(FailureReport::of);
        report.ifPresent(words -> details(parts, shell, words));
        Composite buttons = parts.box(shell, 2, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, report.isEmpty()));
        report.ifPresent(words -> {
            Button copy = parts.button(buttons, "failure.copy", Messages.get("failure.copy"));
            copy.addListener(SWT.Selection, event -> copy(shell, words));
        });
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

    private static void copy(Shell shell, String report) {
        var clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {report}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** Shows what would be copied, so that nobody has to believe that nothing private is in it. */
    private void details(Parts parts, Shell shell, String report) {
        parts.label(shell, Messages.get("failure.report"), TypeSize.META, Token.TEXT_2, false);
        Text text = Parts.name(
                new Text(shell, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                "failure.report",
                Messages.get("failure.report"));
        text.setText(report);
        var data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 120;
        text.setLayoutData(data);
    }
}
