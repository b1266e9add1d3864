package org.lectern.workbench.dialog;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.api.model.Paper;
import org.lectern.presentation.Failure;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;

/** Two papers that are one: which of them stays, and why. */
public final class MergeDialog {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 330;

    private final MainWindow window;
    private final Parts parts;
    private final List<Paper> both;
    private final List<Button> stays = new ArrayList<>();
    private Shell shell;
    private Text reason;
    private Label note;
    private Button go;

    /** @param both two of them; the first stays where nothing else is said */
    public MergeDialog(MainWindow window, List<Paper> both) {
        this.window = window;
        this.parts = window.parts();
        this.both = List.copyOf(both);
    }

    public void open() {
        shell = Popup.over(window, parts, "merge", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
        shell.setText(Messages.get("merge.title"));
        shell.setLayout(Parts.grid(1, 16, 12));
        wide(parts.label(shell, Messages.get("merge.stays"), TypeSize.CONTROL, Token.TEXT, true));
        for (Paper paper : both) {
            Button stay = Parts.name(
                    new Button(shell, SWT.RADIO | SWT.WRAP), "merge.stays." + (stays.size() + 1), paper.title());
            stay.setText(Parts.escape(words(paper)));
            stay.setFont(parts.theme().font(TypeSize.CONTROL));
            parts.dress(stay, Token.VIEW, Token.TEXT);
            wide(stay);
            stays.add(stay);
        }
        stays.getFirst().setSelection(true);
        parts.label(shell, Messages.get("merge.reason"), TypeSize.CONTROL, Token.TEXT, false);
        reason = Parts.name(new Text(shell, SWT.SINGLE | SWT.BORDER), "merge.reason", Messages.get("merge.reason"));
        reason.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        reason.addListener(SWT.Modify, event -> go.setEnabled(!reason.getText().isBlank()));
        note = parts.label(shell, Messages.get("merge.text"), TypeSize.CONTROL, Token.TEXT_2, false);
        note.setData("name", "merge.note");
        wide(note);
        Composite buttons = parts.box(shell, 2, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, true));
        go = parts.primary(buttons, "merge.go", Messages.get("merge.go"));
        go.setEnabled(false);
        go.addListener(SWT.Selection, event -> merge());
        Button cancel = parts.button(buttons, "merge.cancel", Messages.get("button.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        shell.setDefaultButton(go);
        shell.open();
        reason.setFocus();
    }

    private static String words(Paper paper) {
        return paper.title()
                + paper.published().map(at -> " (" + at.date() + ")").orElse("");
    }

    private void wide(Control control) {
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = parts.theme().px(WIDTH - 32);
        control.setLayoutData(data);
    }

    private void merge() {
        go.setEnabled(false);
        int kept = stays.getFirst().getSelection() ? 0 : 1;
        window.models()
                .merges()
                .merge(
                        both.get(1 - kept).id(),
                        both.get(kept).id(),
                        reason.getText().strip(),
                        merge -> {
                            window.context().selection().show(merge.into());
                            if (!shell.isDisposed()) {
                                shell.close();
                            }
                        },
                        this::refused);
    }

    private void refused(Failure failure) {
        if (!shell.isDisposed()) {
            parts.dress(note, Token.VIEW, Token.ERROR);
            note.setText(Parts.escape(failure.text()));
            go.setEnabled(true);
            shell.layout(true, true);
        }
    }
}
