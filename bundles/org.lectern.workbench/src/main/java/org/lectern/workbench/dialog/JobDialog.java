package org.lectern.workbench.dialog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.api.work.Job;
import org.lectern.presentation.JobsModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** One job in full: when it began, how far it came, what it gave. */
public final class JobDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;

    private final MainWindow window;
    private final JobsModel.Line line;

    public JobDialog(MainWindow window, JobsModel.Line line) {
        this.window = window;
        this.line = line;
    }

    public void open() {
        Parts parts = window.parts();
        Shell shell = Popup.over(window, parts, "job", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(Messages.get("job.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        parts.label(shell, line.state().title(), TypeSize.CONTROL, Token.TEXT, true);
        parts.label(shell, facts(), TypeSize.META, Token.TEXT_2, false);
        Text outcome = Parts.name(
                new Text(shell, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "job.outcome",
                Messages.get("job.outcome"));
        outcome.setText(outcome());
        outcome.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite buttons = parts.box(shell, 3, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        if (line.state().phase() == Job.Phase.RUNNING) {
            Button cancel = parts.button(buttons, "job.cancel", Messages.get("status.cancel"));
            cancel.addListener(SWT.Selection, event -> {
                line.job().cancel();
                shell.close();
            });
        }
        Button copy = parts.button(buttons, "job.copy", Messages.get("job.copy"));
        copy.addListener(SWT.Selection, event -> copy(shell));
        Button close = parts.primary(buttons, "job.close", Messages.get("button.close"));
        close.addListener(SWT.Selection, event -> shell.close());
        shell.open();
        close.setFocus();
    }

    private String facts() {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
        return Messages.get(
                "job.facts",
                phase(line.state().phase()),
                time.format(line.state().started()),
                line.state().done());
    }

    /** What the job gave, or what it does now. */
    private String outcome() {
        if (line.state().phase() == Job.Phase.CANCELLED) {
            return Messages.get("jobs.cancelled");
        }
        return line.state().outcome().orElse(line.state().doing());
    }

    /** The word for it. */
    public static String phase(Job.Phase phase) {
        return Messages.get("phase." + phase.name().toLowerCase(Locale.ROOT));
    }

    private void copy(Shell shell) {
        var clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(
                new Object[] {line.state().title() + "\n" + facts() + "\n" + outcome()},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
