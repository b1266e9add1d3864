package org.lectern.workbench.find;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.Scope;
import org.lectern.presentation.SearchesModel;
import org.lectern.presentation.SourceNode;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.view.ViewKit;

/**
 * The saved searches among the lines of a tree: the selected one is shown, and looked at once it was on show for a moment;
 * F2, Delete and a menu; and below the tree the way back from deleting one.
 */
public final class SearchNodes {
    private static final int LOOK_MILLIS = 900;

    private final ViewKit kit;
    private final SearchesModel model;
    private final Tree tree;
    private final Function<Item, SourceNode> node;
    private final Composite bar;
    private final Label deleted;
    private final Runnable look = this::look;

    /** @param below where the bar is put that offers to undo */
    public SearchNodes(Composite below, Tree tree, ViewKit kit, Function<Item, SourceNode> node) {
        this.kit = kit;
        this.model = kit.models().find().searches();
        this.tree = tree;
        this.node = node;
        tree.addListener(SWT.KeyDown, this::key);
        tree.addListener(SWT.MenuDetect, this::menu);
        bar = kit.parts().box(below, 2, 8, 8);
        bar.setData("name", "searches.deleted");
        bar.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        deleted = kit.parts().label(bar, "", TypeSize.CONTROL, Token.TEXT, false);
        deleted.setData("name", "searches.deleted.text");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 80;
        deleted.setLayoutData(wide);
        kit.parts()
                .button(bar, "searches.restore", Messages.get("searches.undo"))
                .addListener(SWT.Selection, event -> {
                    tree.setFocus();
                    kit.context().run("search.restore");
                });
        kit.follow(model.state(), bar, this::render);
    }

    private void render(SearchesModel.State state) {
        boolean shown = state.deleted().isPresent();
        state.deleted()
                .ifPresent(search -> deleted.setText(Parts.escape(Messages.get("searches.gone", search.name()))));
        if (shown == ((GridData) bar.getLayoutData()).exclude || shown != bar.getVisible()) {
            ((GridData) bar.getLayoutData()).exclude = !shown;
            bar.setVisible(shown);
        }
        bar.getParent().layout();
    }

    /** A line was selected. */
    public void selected(SourceNode line) {
        tree.getDisplay().timerExec(-1, look);
        boolean search = line.kind() == SourceNode.Kind.SEARCH;
        model.select(search ? Optional.of(line.title()) : Optional.empty());
        if (search) {
            model.show(line.title());
            tree.getDisplay().timerExec(LOOK_MILLIS, look);
        }
    }

    /** Whether that line is the saved search that was selected last, whatever its name was then. */
    public boolean isSelected(SourceNode line) {
        return line.kind() == SourceNode.Kind.SEARCH
                && model.selected().filter(line.title()::equals).isPresent();
    }

    /** Whether the list shows what that line stands for. */
    public boolean isShown(SourceNode line, PapersModel.State list) {
        return line.kind() == SourceNode.Kind.SEARCH
                ? list.scope() instanceof Scope.All
                        && model.line(line.title())
                                .filter(l -> l.search()
                                        .query()
                                        .strip()
                                        .equals(list.query().strip()))
                                .isPresent()
                : line.scope().filter(list.scope()::equals).isPresent();
    }

    /** No line of the tree stands for what the list shows now, or another one does. */
    public void left() {
        tree.getDisplay().timerExec(-1, look);
        model.select(Optional.empty());
    }

    private void look() {
        if (!tree.isDisposed()) {
            model.selected().ifPresent(model::looked);
        }
    }

    private Optional<SourceNode> selection() {
        return tree.getSelectionCount() == 0
                ? Optional.empty()
                : Optional.of(node.apply(tree.getSelection()[0])).filter(n -> n.kind() == SourceNode.Kind.SEARCH);
    }

    private void key(Event event) {
        if (event.stateMask == 0 && selection().isPresent()) {
            if (event.keyCode == SWT.F2) {
                kit.context().run("search.rename");
            } else if (event.keyCode == SWT.DEL) {
                kit.context().run("search.delete");
            }
        }
    }

    /** The menu of a saved search; other lines have none. */
    private void menu(Event event) {
        TreeItem at = event.detail == SWT.MENU_KEYBOARD
                ? tree.getSelectionCount() == 0 ? null : tree.getSelection()[0]
                : tree.getItem(tree.toControl(new Point(event.x, event.y)));
        if (at == null || node.apply(at).kind() != SourceNode.Kind.SEARCH) {
            event.doit = false;
            return;
        }
        model.select(Optional.of(node.apply(at).title()));
        var menu = new Menu(tree);
        item(menu, "search.rename", "F2");
        item(menu, "search.delete", Messages.get("key.delete"));
        Menu before = tree.getMenu();
        tree.setMenu(menu);
        if (before != null) {
            before.dispose();
        }
    }

    private void item(Menu menu, String id, String key) {
        kit.window().contributions().command(id).map(Command::name).ifPresent(name -> {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(name + "\t" + key);
            item.setData("name", id);
            item.addListener(SWT.Selection, event -> kit.context().run(id));
        });
    }

    /** What stands at the right of a saved search for what is new in it. */
    public static String fresh(SourceNode line) {
        return Messages.get("searches.fresh", line.unread().orElse(0));
    }

    /** The same in words. */
    public static String news(SourceNode line) {
        return Messages.get("searches.news", line.unread().orElse(0));
    }

    /** What its query is, and why it cannot be answered. */
    public String tip(SourceNode line) {
        return model.line(line.title())
                .map(l -> l.search().query() + (l.problem().isEmpty() ? "" : "\n" + l.problem()))
                .orElse(line.title());
    }
}
