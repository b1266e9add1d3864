package org.lectern.workbench.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowTable;

/** Finds every command by parts of its name, and runs it. One that is off says why. */
public final class CommandPalette {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;

    private final MainWindow window;
    private final Parts parts;
    private final List<Command> all;

    public CommandPalette(MainWindow window) {
        this(
                window,
                window.contributions().commands().stream()
                        .filter(command -> !command.id().startsWith("palette"))
                        .sorted(Comparator.comparing(Command::name))
                        .toList());
    }

    /** One that offers only these. */
    public CommandPalette(MainWindow window, List<Command> offered) {
        this.window = window;
        this.parts = window.parts();
        this.all = List.copyOf(offered);
    }

    public void open() {
        Shell shell = Popup.over(window, parts, "palette", SWT.NO_TRIM | SWT.ON_TOP, WIDTH, HEIGHT);
        shell.setLayout(Parts.grid(1, 1, 0));
        parts.frame(shell, Token.CONTROL_LINE);
        Composite head = parts.box(shell, 3, 8, 8);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        parts.icon(head, "palette", Token.TEXT_2);
        Text text = Parts.name(new Text(head, SWT.SINGLE), "palette.text", Messages.get("palette.name"));
        text.setMessage(Messages.get("palette.hint"));
        text.setFont(parts.theme().font(TypeSize.CONTROL));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label count = parts.label(head, "", TypeSize.META, Token.TEXT_2, false);
        var countData = new GridData(SWT.END, SWT.CENTER, false, false);
        countData.widthHint = parts.theme().px(170);
        count.setAlignment(SWT.RIGHT);
        count.setLayoutData(countData);
        parts.line(shell, true, 1);
        RowTable<Command> table = table(shell);
        table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        parts.line(shell, true, 1);
        Label hint = parts.label(shell, "", TypeSize.META, Token.TEXT_2, false);
        hint.setText(Parts.escape(Messages.get(
                "palette.keys",
                SWTKeySupport.getKeyFormatterForPlatform().format(KeyStroke.getInstance(SWT.MOD1, SWT.CR)))));
        var hintData = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        hintData.horizontalIndent = 8;
        hintData.verticalIndent = 4;
        hint.setLayoutData(hintData);
        table.onOpen(command -> run(shell, command));
        table.table().addListener(SWT.MouseUp, event -> table.selected().ifPresent(command -> run(shell, command)));
        Runnable find = () -> {
            List<Command> found = find(text.getText());
            table.set(found);
            table.table().setSelection(0);
            count.setText(Messages.get("palette.count", found.size(), all.size()));
        };
        text.addListener(SWT.Modify, event -> find.run());
        text.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == SWT.CR) {
                event.doit = false;
                table.selected().ifPresent(command -> changeKey(shell, command));
                return;
            }
            int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
            if (step != 0) {
                event.doit = false;
                int to = Math.clamp(
                        table.table().getSelectionIndex() + step,
                        0,
                        Math.max(0, table.rows().size() - 1));
                table.table().setSelection(to);
            }
        });
        text.addListener(SWT.DefaultSelection, event -> table.selected().ifPresent(command -> run(shell, command)));
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(shell::dispose));
        shell.layout(true, true);
        shell.open();
        find.run();
        text.setFocus();
    }

    private RowTable<Command> table(Composite parent) {
        var table = new RowTable<Command>(parent, parts.theme(), "palette.commands", SWT.V_SCROLL)
                .column(34, command -> "", this::icon)
                .column(0, Command::name, this::name)
                .column(
                        130,
                        command -> window.keys().text(command),
                        (command, area, pen) ->
                                pen.text(window.keys().text(command), area, Token.TEXT_2, TypeSize.META, false, true));
        Parts.name(table.table(), "palette.commands", Messages.get("palette.name"));
        return table;
    }

    private void icon(Command command, Rectangle area, Pen pen) {
        Optional<Icon> icon = command.icon();
        icon.ifPresent(drawn -> pen.icon(
                drawn,
                command.refusal(window.context()).isEmpty() ? Token.TEXT : Token.DISABLED,
                area.x + 4,
                area.y + 4));
    }

    private void name(Command command, Rectangle area, Pen pen) {
        Optional<String> refusal = command.refusal(window.context());
        int width = pen.text(command.name(), area, refusal.isEmpty() ? Token.TEXT : Token.DISABLED);
        var rest = new Rectangle(area.x + width + 8, area.y, area.width - width - 8, area.height);
        if (rest.width > 20) {
            refusal.ifPresent(why -> pen.text(why, rest, Token.TEXT_2, TypeSize.META, false, false));
        }
    }

    /** Commands with all the parts in their names; those where a word starts so come first. */
    private List<Command> find(String typed) {
        List<String> wanted =
                List.of(typed.toLowerCase(Locale.getDefault()).strip().split("\\s+"));
        return all.stream()
                .filter(command -> wanted.stream().allMatch(lower(command)::contains))
                .sorted(Comparator.comparing(
                        command -> !wanted.stream().allMatch(part -> (" " + lower(command)).contains(" " + part))))
                .toList();
    }

    private static String lower(Command command) {
        return command.name().toLowerCase(Locale.getDefault());
    }

    private void changeKey(Shell shell, Command command) {
        shell.dispose();
        window.shell().setActive();
        new KeysDialog(window).open(Optional.of(command.id()));
    }

    private void run(Shell shell, Command command) {
        shell.dispose();
        window.shell().setActive();
        window.run(command);
    }
}
