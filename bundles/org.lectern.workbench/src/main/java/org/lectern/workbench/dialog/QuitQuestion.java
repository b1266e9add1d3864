package org.lectern.workbench.dialog;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lectern.api.work.Job;
import org.lectern.presentation.JobsModel;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Asks what becomes of the jobs that run when the last window is to close. Everything goes on while it asks. */
public final class QuitQuestion {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;

    private enum Answer {
        NONE,
        WAIT,
        CANCEL
    }

    private final MainWindow window;
    private final Runnable quit;
    private final Shell shell;
    private Label text;
    private Label names;
    private Button wait;
    private Button cancel;
    private Answer answer = Answer.NONE;

    public QuitQuestion(MainWindow window, Runnable quit) {
        this.window = window;
        this.quit = quit;
        this.shell = Popup.over(
                window, window.parts(), "quit", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
    }

    public void open() {
        Parts parts = window.parts();
        shell.setText(Messages.get("quit.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        text = label(parts, "quit.text", Token.TEXT);
        names = label(parts, "quit.jobs", Token.TEXT_2);
        Composite buttons = parts.box(shell, 3, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, true));
        wait = button(parts.primary(buttons, "quit.wait", Messages.get("quit.wait")), () -> decide(Answer.WAIT));
        cancel = button(parts.button(buttons, "quit.cancel", Messages.get("quit.cancel")), () -> {
            running().forEach(line -> line.job().cancel());
            decide(Answer.CANCEL);
        });
        button(parts.button(buttons, "quit.stay", Messages.get("quit.stay")), shell::close);
        Parts.follow(window.models().jobs().state(), shell, lines -> show());
        shell.open();
        wait.setFocus();
    }

    private Label label(Parts parts, String name, Token colour) {
        Label label = parts.label(shell, "", TypeSize.CONTROL, colour, false);
        label.setData("name", name);
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = WIDTH - 2 * 16;
        label.setLayoutData(wide);
        return label;
    }

    private static Button button(Button button, Runnable run) {
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    private List<JobsModel.Line> running() {
        return window.models().jobs().state().get().stream()
                .filter(line -> line.state().phase() == Job.Phase.RUNNING)
                .toList();
    }

    private void decide(Answer given) {
        answer = given;
        wait.setEnabled(false);
        cancel.setEnabled(given == Answer.WAIT);
        show();
    }

    private void show() {
        List<JobsModel.Line> left = running();
        if (left.isEmpty() && answer != Answer.NONE) {
            shell.dispose();
            // The models still tell the others of the job that has just ended.
            window.shell().getDisplay().asyncExec(quit);
            return;
        }
        String key = left.isEmpty()
                ? "quit.done"
                : switch (answer) {
                    case NONE -> "quit.text";
                    case WAIT -> "quit.waiting";
                    case CANCEL -> "quit.cancelling";
                };
        set(text, Messages.get(key, left.size()));
        set(names, left.stream().map(JobWords::line).collect(Collectors.joining("\n")));
    }

    private void set(Label label, String words) {
        if (!label.getText().equals(Parts.escape(words))) {
            label.setText(Parts.escape(words));
            shell.layout(true, true);
        }
    }
}
