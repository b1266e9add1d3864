package org.lectern.workbench.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** Every key that means something now. */
public final class KeySheet {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 620;

    private final MainWindow window;

    public KeySheet(MainWindow window) {
        this.window = window;
    }

    public void open() {
        Parts parts = window.parts();
        Shell shell = Popup.over(window, parts, "keys", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
        shell.setText(Messages.get("keys.title"));
        shell.setLayout(Parts.grid(1, 0, 0));
        var table = new RowTable<Command>(shell, parts.theme(), "keys.list", SWT.V_SCROLL)
                .column(
                        Messages.get("keys.key"),
                        130,
                        command -> window.keys().text(command),
                        (command, area, pen) ->
                                pen.text(window.keys().text(command), area, Token.TEXT, TypeSize.CONTROL, true, false))
                .column(
                        Messages.get("keys.command"),
                        0,
                        Command::name,
                        (command, area, pen) -> pen.text(command.name(), area, Token.TEXT))
                .column(
                        Messages.get("keys.where"),
                        100,
                        command -> where(window, command),
                        (command, area, pen) ->
                                pen.text(where(window, command), area, Token.TEXT_2, TypeSize.META, false, true));
        Parts.name(table.table(), "keys.list", Messages.get("keys.title"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.set(commands());
        table.onOpen(command -> {
            shell.close();
            new KeysDialog(window).open(Optional.of(command.id()));
        });
        shell.open();
    }

    private List<Command> commands() {
        return window.contributions().commands().stream()
                .filter(command -> window.keys().key(command).isPresent())
                .filter(command ->
                        command.perspective().isEmpty() || command.perspective().equals(window.perspective()))
                .sorted(Comparator.comparing((Command command) -> command.perspective())
                        .reversed()
                        .thenComparing(command -> window.keys().text(command)))
                .toList();
    }

    /** In which perspective the command's key means something. */
    static String where(MainWindow window, Command command) {
        return command.perspective().isEmpty()
                ? Messages.get("keys.everywhere")
                : window.contributions().perspectives().stream()
                        .filter(perspective -> perspective.id().equals(command.perspective()))
                        .map(Perspective::title)
                        .findFirst()
                        .orElse(command.perspective());
    }
}
