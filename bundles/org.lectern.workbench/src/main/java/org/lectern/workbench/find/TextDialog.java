package org.lectern.workbench.find;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.dialog.Popup;
import org.lectern.workbench.look.Parts;

/** Asks for a text, such as an abstract from elsewhere, to find papers like it. Ctrl+Enter goes on. */
final class TextDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    /** A page and more: what comes after says little more of what the text is about. */
    private static final int LONGEST = 20_000;

    private final MainWindow window;
    private final Parts parts;
    private final Consumer<String> find;

    TextDialog(MainWindow window, Parts parts, Consumer<String> find) {
        this.window = window;
        this.parts = parts;
        this.find = find;
    }

    void open() {
        Shell shell = Popup.over(
                window, parts, "similar.dialog", SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL, WIDTH, HEIGHT);
        shell.setText(Messages.get("similar.text.title"));
        shell.setLayout(Parts.grid(1, 0, 0));
        Composite body = parts.box(shell, 1, 16, 8);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var across = new GridData(SWT.FILL, SWT.TOP, true, false);
        across.widthHint = 200;
        parts.label(body, Messages.get("similar.text.hint"), TypeSize.CONTROL, Token.TEXT_2, false)
                .setLayoutData(across);
        var text = Parts.name(
                new Text(body, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL),
                "similar.text",
                Messages.get("similar.text.name"));
        text.setFont(parts.theme().font(TypeSize.CONTROL));
        parts.dress(text, Token.VIEW, Token.TEXT);
        text.setTextLimit(LONGEST);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.line(shell, true, 1);
        Composite buttons = parts.box(shell, 2, 12, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        Button go = parts.primary(buttons, "similar.go", Messages.get("similar.text.go"));
        Runnable typed = () -> go.setEnabled(!text.getText().isBlank());
        typed.run();
        text.addListener(SWT.Modify, event -> typed.run());
        Runnable run = () -> {
            String words = text.getText().strip();
            if (!words.isEmpty()) {
                shell.close();
                find.accept(words);
            }
        };
        go.addListener(SWT.Selection, event -> run.run());
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR && event.stateMask == SWT.MOD1) {
                event.doit = false;
                run.run();
            }
        });
        parts.button(buttons, "similar.cancel", Messages.get("button.cancel"))
                .addListener(SWT.Selection, event -> shell.close());
        shell.open();
        text.setFocus();
    }
}
