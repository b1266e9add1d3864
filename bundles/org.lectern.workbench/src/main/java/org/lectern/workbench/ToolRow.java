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
    /** The ids of the perspectives that have buttons, which stand first. */
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
            // The icons have another colour now.
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
        boolean same = showPerspectives(perspectives);
        if (showCommands(commands) || !same) {
            left.requestLayout();
            fit();
        }
    }

    /** Gives whether the buttons were right already, but for which of them is pressed. */
    private boolean showPerspectives(List<Perspective> perspectives) {
        List<String> wanted = perspectives.stream().map(Perspective::id).toList();
        boolean same = wanted.equals(shown);
        if (!same) {
            for (ToolItem old : left.getItems()) {
                old.dispose();
            }
            shown.clear();
            shown.addAll(wanted);
            perspectives.forEach(this::add);
        }
        for (int i = 0; i < wanted.size(); i++) {
            left.getItem(i).setSelection(wanted.get(i).equals(window.perspective()));
        }
        return same;
    }

    /**
     * Lets the buttons that are there stand for the commands that are wanted now: to make a button anew takes GTK
     * milliseconds. Gives whether anything is other than before.
     */
    private boolean showCommands(List<Command> commands) {
        List<Optional<Command>> wanted = withSeparators(commands);
        boolean changed = false;
        for (int i = 0; i < wanted.size(); i++) {
            int place = shown.size() + i;
            Optional<Command> command = wanted.get(i);
            if (place < left.getItemCount() && isSeparator(left.getItem(place)) != command.isEmpty()) {
                removeFrom(place);
            }
            if (place == left.getItemCount()) {
                changed = true;
                command.ifPresentOrElse(c -> add(left, c), () -> new ToolItem(left, SWT.SEPARATOR));
            } else if (command.isPresent()
                    && !command.get().id().equals(left.getItem(place).getData("command"))) {
                changed = true;
                become(left.getItem(place), command.get());
            }
        }
        changed |= left.getItemCount() > shown.size() + wanted.size();
        removeFrom(shown.size() + wanted.size());
        return changed;
    }

    /** A separator, which is empty here, before the commands of each menu. */
    private static List<Optional<Command>> withSeparators(List<Command> commands) {
        var wanted = new ArrayList<Optional<Command>>();
        String menu = null;
        for (Command command : commands) {
            if (!command.place().menu().equals(menu)) {
                wanted.add(Optional.empty());
                menu = command.place().menu();
            }
            wanted.add(Optional.of(command));
        }
        return wanted;
    }

    private static boolean isSeparator(ToolItem item) {
        return (item.getStyle() & SWT.SEPARATOR) != 0;
    }

    private void removeFrom(int place) {
        for (int i = left.getItemCount() - 1; i >= place; i--) {
            left.getItem(i).dispose();
        }
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
        become(item, command);
        item.addListener(SWT.Selection, event -> window.run((String) item.getData("command")));
    }

    private void become(ToolItem item, Command command) {
        item.setText(word(command));
        item.setData("name", "tool." + command.id());
        item.setData("command", command.id());
        item.setData("said", null);
        update(item, command);
    }

    private void update(ToolItem item, Command command) {
        Optional<String> refusal = command.refusal(window.context());
        String tip = refusal.map(why -> command.name() + ": " + why)
                .orElse(command.name() + "  " + window.keys().text(command));
        if (tip.equals(item.getData("said"))) {
            return;
        }
        item.setData("said", tip);
        item.setEnabled(refusal.isEmpty());
        command.icon().ifPresent(icon -> item.setImage(image(icon, refusal.isEmpty() ? Token.TEXT : Token.DISABLED)));
        item.setToolTipText(tip);
    }

    private org.eclipse.swt.graphics.Image image(Icon icon, Token colour) {
        return window.theme().image(icon, colour);
    }
}
