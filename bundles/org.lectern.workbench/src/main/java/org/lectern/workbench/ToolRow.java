package org.lectern.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Icons;
import org.lectern.workbench.look.Parts;

/** The row under the menus: perspectives, then the commands of the one in front, then the way to all commands. */
final class ToolRow {
    static final int HEIGHT = 36;

    private final MainWindow window;
    private final Composite control;
    private final ToolBar left;
    private final ToolBar right;
    private final List<String> shown = new ArrayList<>();

    ToolRow(Composite parent, MainWindow window, Parts parts) {
        this.window = window;
        control = new Composite(parent, SWT.NONE);
        var layout = Parts.grid(2, 0, 0);
        layout.marginLeft = 8;
        layout.marginRight = 8;
        control.setLayout(layout);
        parts.dress(control, Token.CHROME, Token.TEXT);
        left = bar(parts, "toolbar", Messages.get("toolbar.name"));
        left.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        right = bar(parts, "toolbar.palette", Messages.get("palette.name"));
        right.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
        rebuild();
        window.contributions().command("palette").ifPresent(palette -> add(right, palette));
        Runnable forget = parts.theme().onChange(() -> {
            shown.clear();
            rebuild();
            for (ToolItem item : right.getItems()) {
                item.setImage(window.theme().image(Icons.named("palette"), Token.TEXT));
            }
        });
        control.addListener(SWT.Resize, event -> fit());
        control.addListener(SWT.Dispose, event -> forget.run());
    }

    private ToolBar bar(Parts parts, String name, String said) {
        var bar = new ToolBar(control, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
        bar.setFont(parts.theme().font(TypeSize.CONTROL));
        return Parts.name(parts.dress(bar, Token.CHROME, Token.TEXT), name, said);
    }

    Composite control() {
        return control;
    }

    /** Makes the buttons anew where others are wanted; else only what they say is brought up to date. */
    void refresh() {
        rebuild();
        for (ToolItem item : left.getItems()) {
            if (item.getData("command") instanceof String id) {
                window.contributions().command(id).ifPresent(command -> update(item, command));
            }
        }
    }

    private void rebuild() {
        List<Perspective> perspectives = window.contributions().perspectives();
        List<Command> commands = window.contributions().commands().stream()
                .filter(command -> command.place().toolbar())
                .filter(command ->
                        command.perspective().isEmpty() || command.perspective().equals(window.perspective()))
                .sorted(Comparator.comparingInt(
                                (Command c) -> MenuBar.MENUS.indexOf(c.place().menu()))
                        .thenComparing(c -> c.place().group())
                        .thenComparingInt(c -> c.place().rank()))
                .toList();
        var wanted = new ArrayList<String>();
        wanted.add(window.perspective());
        perspectives.forEach(perspective -> wanted.add(perspective.id()));
        commands.forEach(command -> wanted.add(command.id()));
        if (wanted.equals(shown)) {
            return;
        }
        shown.clear();
        shown.addAll(wanted);
        for (ToolItem old : left.getItems()) {
            old.dispose();
        }
        perspectives.forEach(this::add);
        String menu = null;
        for (Command command : commands) {
            if (!command.place().menu().equals(menu)) {
                new ToolItem(left, SWT.SEPARATOR);
                menu = command.place().menu();
            }
            add(left, command);
        }
        left.requestLayout();
        fit();
    }

    /** Where the words do not fit, commands keep their icons; the tooltip says the word. */
    private void fit() {
        int room = control.getClientArea().width - 16 - right.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        if (room <= 0) {
            return;
        }
        words(true);
        if (left.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > room) {
            words(false);
        }
        left.requestLayout();
    }

    private void words(boolean wanted) {
        for (ToolItem item : left.getItems()) {
            if (item.getData("command") instanceof String id && item.getImage() != null) {
                window.contributions().command(id).ifPresent(command -> item.setText(wanted ? word(command) : ""));
            }
        }
    }

    private static String word(Command command) {
        return command.name().replace("…", "");
    }

    private void add(Perspective perspective) {
        var item = new ToolItem(left, SWT.RADIO);
        item.setText(perspective.title());
        item.setImage(image(perspective.icon(), Token.TEXT));
        item.setData("name", "perspective." + perspective.id());
        item.setSelection(perspective.id().equals(window.perspective()));
        item.setToolTipText(perspective.title() + "  "
                + window.contributions()
                        .command("perspective." + perspective.id())
                        .map(window.keys()::text)
                        .orElse(""));
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                window.showPerspective(perspective.id());
            }
        });
    }

    private void add(ToolBar bar, Command command) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.setText(word(command));
        item.setData("name", "tool." + command.id());
        item.setData("command", command.id());
        update(item, command);
        item.addListener(SWT.Selection, event -> window.run(command.id()));
    }

    private void update(ToolItem item, Command command) {
        Optional<String> refusal = command.refusal(window.context());
        item.setEnabled(refusal.isEmpty());
        command.icon().ifPresent(icon -> item.setImage(image(icon, refusal.isEmpty() ? Token.TEXT : Token.DISABLED)));
        item.setToolTipText(refusal.map(why -> command.name() + ": " + why)
                .orElse(command.name() + "  " + window.keys().text(command)));
    }

    private org.eclipse.swt.graphics.Image image(Icon icon, Token colour) {
        return window.theme().image(icon, colour);
    }
}
