package org.lectern.workbench.dialog;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.workbench.Keys;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.RowTable;

/** Every command with its key, and giving it another one by pressing that. */
public final class KeysDialog {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 560;
    private static final int LINE = 20;

    /** A command as it is listed. */
    private record Row(Command command, String key, String where, String state) {
        boolean has(String typed) {
            String words = (command.name() + " " + key + " " + state).toLowerCase(Locale.getDefault());
            return List.of(typed.toLowerCase(Locale.getDefault()).strip().split("\\s+")).stream()
                    .allMatch(words::contains);
        }
    }

    private final MainWindow window;
    private final Parts parts;
    private final Shell shell;
    private Text filter;
    private RowTable<Row> table;
    private Text press;
    private Label clash;
    /** The field's text changes because a key was given, not by typing. */
    private boolean telling;

    public KeysDialog(MainWindow window) {
        this.window = window;
        this.parts = window.parts();
        this.shell = Popup.over(window, parts, "bindings", SWT.DIALOG_TRIM | SWT.RESIZE, WIDTH, HEIGHT);
    }

    /** @param chosen the id of the command to begin with */
    public void open(Optional<String> chosen) {
        shell.setText(Messages.get("bindings.title"));
        shell.setLayout(Parts.grid(1, 12, 8));
        filter = Parts.name(new Text(shell, SWT.SEARCH), "bindings.filter", Messages.get("bindings.filter"));
        filter.setMessage(Messages.get("bindings.filter"));
        filter.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        filter.addListener(SWT.Modify, event -> list());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                toList();
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> toList());
        table();
        change();
        foot();
        list();
        shell.open();
        select(chosen);
    }

    private void table() {
        Composite frame = parts.box(shell, 1, 1, 0);
        parts.frame(frame, Token.HAIRLINE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new RowTable<Row>(frame, parts.theme(), "bindings.list", SWT.V_SCROLL)
                .column(
                        Messages.get("keys.command"),
                        0,
                        row -> row.command().name(),
                        (row, area, pen) -> pen.text(row.command().name(), area, Token.TEXT))
                .column(
                        Messages.get("keys.key"),
                        120,
                        Row::key,
                        (row, area, pen) -> pen.text(row.key(), area, Token.TEXT, TypeSize.CONTROL, true, false))
                .column(
                        Messages.get("keys.where"),
                        90,
                        Row::where,
                        (row, area, pen) -> pen.text(row.where(), area, Token.TEXT_2))
                .column(
                        Messages.get("bindings.state"),
                        170,
                        Row::state,
                        (row, area, pen) -> pen.text(row.state(), area, clashes(row) ? Token.WARN : Token.TEXT_2))
                .onSelect(row -> say(row.command()))
                .onOpen(row -> press.setFocus());
        Parts.name(table.table(), "bindings.list", Messages.get("bindings.title"));
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    /** From the filter to the first command that it leaves. */
    private void toList() {
        if (!table.rows().isEmpty()) {
            table.table().setSelection(0);
            table.table().setFocus();
            say(table.rows().getFirst().command());
        }
    }

    private void change() {
        Composite line = parts.box(shell, 3, 0, 8);
        line.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        press = Parts.name(
                new Text(line, SWT.SINGLE | SWT.BORDER), "bindings.press", Messages.get("bindings.press.name"));
        press.setMessage(Messages.get("bindings.press"));
        press.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        press.addListener(SWT.KeyDown, this::pressed);
        // Nothing is typed here, and Enter is a key like others; Tab and Esc still lead out.
        press.addListener(SWT.Verify, event -> event.doit = telling || event.text.isEmpty());
        press.addListener(
                SWT.Traverse,
                event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || event.detail == SWT.TRAVERSE_ESCAPE);
        button(line, "bindings.none", () -> give(command -> window.keys().rebind(command.id(), "")));
        button(line, "bindings.default", () -> give(command -> window.keys().reset(command.id())));
        clash = parts.label(shell, "", TypeSize.CONTROL, Token.WARN, false);
        clash.setData("name", "bindings.clash");
        var data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.heightHint = 2 * LINE;
        clash.setLayoutData(data);
    }

    private void foot() {
        Label hint = parts.label(shell, Messages.get("bindings.hint"), TypeSize.META, Token.TEXT_2, false);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        Composite buttons = parts.box(shell, 3, 0, 8);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        button(buttons, "bindings.export", () -> file(SWT.SAVE).ifPresent(new KeyTransfer(window)::write));
        button(buttons, "bindings.import", () -> file(SWT.OPEN).ifPresent(this::takeOver));
        Button close = parts.primary(buttons, "bindings.close", Messages.get("button.close"));
        close.addListener(SWT.Selection, event -> shell.close());
    }

    private void button(Composite parent, String id, Runnable run) {
        parts.button(parent, id, Messages.get(id)).addListener(SWT.Selection, event -> run.run());
    }

    private Optional<Path> file(int style) {
        var dialog = new FileDialog(shell, style);
        dialog.setText(Messages.get("bindings.title"));
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*.json"});
        dialog.setFileName(style == SWT.SAVE ? "lectern-keys.json" : "");
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void takeOver(Path file) {
        new KeyTransfer(window).read(file, () -> {
            if (!shell.isDisposed()) {
                list();
            }
        });
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.TAB || event.keyCode == SWT.ESC) {
            return;
        }
        event.doit = false;
        Keys.pressed(event).ifPresent(key -> give(command -> window.keys().rebind(command.id(), key)));
    }

    private interface Change {
        void on(Command command);
    }

    private void give(Change change) {
        Optional<Command> chosen = table.selected().map(Row::command);
        chosen.ifPresent(command -> {
            change.on(command);
            window.keysChanged();
            list();
            select(Optional.of(command.id()));
        });
    }

    private void list() {
        table.set(window.contributions().commands().stream()
                .sorted(Comparator.comparing(Command::name))
                .map(this::row)
                .filter(row -> row.has(filter.getText()))
                .toList());
    }

    private Row row(Command command) {
        List<Command> others = window.keys().conflicts(command);
        String state = others.isEmpty()
                ? window.keys().isChanged(command) ? Messages.get("bindings.changed") : ""
                : Messages.get("bindings.conflict", names(others));
        return new Row(command, window.keys().text(command), KeySheet.where(window, command), state);
    }

    private static String names(List<Command> commands) {
        return commands.stream().map(Command::name).collect(Collectors.joining(", "));
    }

    private boolean clashes(Row row) {
        return !window.keys().conflicts(row.command()).isEmpty();
    }

    private void select(Optional<String> id) {
        id.ifPresent(wanted -> {
            for (int i = 0; i < table.rows().size(); i++) {
                if (table.rows().get(i).command().id().equals(wanted)) {
                    table.table().setSelection(i);
                    say(table.rows().get(i).command());
                    press.setFocus();
                }
            }
        });
    }

    private void say(Command command) {
        telling = true;
        press.setText(window.keys().text(command));
        telling = false;
        List<Command> others = window.keys().conflicts(command);
        clash.setText(others.isEmpty() ? "" : Parts.escape(Messages.get("bindings.clash", names(others))));
    }
}
