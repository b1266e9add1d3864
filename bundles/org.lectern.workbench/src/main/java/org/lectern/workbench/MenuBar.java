package org.lectern.workbench;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;

/** The menus of a window. Each is made of the commands that are there at the moment it opens. */
final class MenuBar {
    /** In this order also in the toolbar. */
    static final List<String> MENUS = List.of("file", "edit", "view", "go", "paper", "analyse", "window", "help");

    private final MainWindow window;

    MenuBar(MainWindow window, Shell shell) {
        this.window = window;
        var bar = new Menu(shell, SWT.BAR);
        for (String menu : MENUS) {
            var item = new MenuItem(bar, SWT.CASCADE);
            item.setText(Messages.get("menu." + menu));
            item.setData("name", "menu." + menu);
            var drop = new Menu(shell, SWT.DROP_DOWN);
            drop.setData("name", "menu." + menu);
            drop.addListener(SWT.Show, event -> fill(drop, commands(menu)));
            item.setMenu(drop);
        }
        shell.setMenuBar(bar);
    }

    private List<Command> commands(String menu) {
        return window.contributions().commands().stream()
                .filter(command -> command.place().menu().equals(menu))
                .filter(command ->
                        command.perspective().isEmpty() || command.perspective().equals(window.perspective()))
                .toList();
    }

    /** The menu of papers, made when it opens. */
    static void contextMenu(MainWindow window, Control control) {
        var menu = new Menu(control);
        menu.addListener(
                SWT.Show,
                event -> new Filler(window)
                        .fill(
                                menu,
                                window.contributions().commands().stream()
                                        .filter(command -> command.place().contextMenu())
                                        .filter(command -> command.perspective().isEmpty()
                                                || command.perspective().equals(window.perspective()))
                                        .toList()));
        control.setMenu(menu);
    }

    private void fill(Menu menu, List<Command> commands) {
        new Filler(window).fill(menu, commands);
    }

    private record Filler(MainWindow window) {
        void fill(Menu menu, List<Command> commands) {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            String group = null;
            for (Command command : commands.stream().sorted(order()).toList()) {
                if (group != null && !group.equals(command.place().group())) {
                    new MenuItem(menu, SWT.SEPARATOR);
                }
                group = command.place().group();
                add(menu, command);
            }
        }

        private static Comparator<Command> order() {
            return Comparator.comparing((Command command) -> command.place().group())
                    .thenComparingInt(command -> command.place().rank())
                    .thenComparing(Command::name);
        }

        private void add(Menu menu, Command command) {
            var on = command.on(window.context());
            var item = new MenuItem(menu, on.isPresent() ? SWT.CHECK : SWT.PUSH);
            String key = window.keys().text(command);
            item.setText(command.name().replace("&", "&&") + (key.isEmpty() ? "" : "\t" + key));
            item.setData("name", command.id());
            on.ifPresent(item::setSelection);
            var refusal = command.refusal(window.context());
            item.setEnabled(refusal.isEmpty());
            item.setToolTipText(refusal.orElse(null));
            if (on.isEmpty()) {
                command.icon()
                        .ifPresent(icon -> item.setImage(
                                window.theme().image(icon, refusal.isEmpty() ? Token.TEXT : Token.DISABLED)));
            }
            item.addListener(SWT.Selection, event -> window.run(command.id()));
        }
    }
}
