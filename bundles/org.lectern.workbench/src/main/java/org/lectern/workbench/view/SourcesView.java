package org.lectern.workbench.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lectern.presentation.Facts;
import org.lectern.presentation.PapersModel;
import org.lectern.presentation.SourceNode;
import org.lectern.presentation.SourcesModel;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.find.SearchNodes;
import org.lectern.workbench.look.EmptyState;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.RowPainter;

/** All papers, sources, the project and its labels, with counts. What is selected is what the list of papers shows. */
final class SourcesView {
    /** The setting that names the nodes whose children are hidden. */
    private static final String CLOSED = "sources.closed";

    private static final int ICON = 16;
    private static final int GAP = 6;

    private final ViewKit kit;
    private final Composite control;
    private final Composite page;
    private final Tree tree;
    private final SearchNodes searches;
    private final Composite empty;
    private final Set<String> closed = new HashSet<>();
    private List<SourceNode> shown = List.of();
    private String selected = "all";

    private SourcesView(Composite parent, ViewKit kit) {
        this.kit = kit;
        control = kit.parts().box(parent, 1, 0, 0);
        control.setLayout(new StackLayout());
        if (kit.window().settings().value(CLOSED).orElse(List.of()) instanceof List<?> kept) {
            kept.forEach(node -> closed.add(node.toString()));
        }
        page = kit.parts().box(control, 1, 0, 0);
        tree = Parts.name(new Tree(page, SWT.SINGLE | SWT.FULL_SELECTION), "sources", Messages.get("view.sources"));
        tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        RowPainter.on(tree, kit.theme(), this::draw);
        searches = new SearchNodes(page, tree, kit, SourcesView::node);
        tree.addListener(SWT.Selection, event -> select((TreeItem) event.item));
        tree.addListener(
                SWT.Collapse,
                event -> keep(() -> closed.add(node((Item) event.item).id())));
        tree.addListener(
                SWT.Expand,
                event -> keep(() -> closed.remove(node((Item) event.item).id())));
        tree.addListener(SWT.MouseMove, this::tip);
        tree.addListener(SWT.Resize, event -> tree.redraw());
        empty = new EmptyState(
                        control,
                        kit.parts(),
                        "folder",
                        Messages.get("sources.empty.title"),
                        Messages.get("sources.empty.text"))
                .step(
                        "sources.import",
                        Messages.get("button.import"),
                        () -> kit.context().run("file.import"))
                .control();
        kit.follow(kit.models().sources().state(), control, this::render);
        kit.follow(kit.models().papers().state(), control, this::shows);
    }

    static View create(Composite parent, ViewContext context) {
        var view = new SourcesView(parent, ViewKit.of(context));
        return ViewKit.view(view.control, view.tree::setFocus);
    }

    private void keep(Runnable change) {
        change.run();
        kit.window().settings().put(CLOSED, List.copyOf(closed));
    }

    private void render(SourcesModel.State state) {
        boolean opening = kit.models().opening().get();
        ViewKit.front(control, state.roots().isEmpty() && !opening ? empty : page);
        if (!state.roots().equals(shown)) {
            if (shape(state.roots()).equals(shape(shown))) {
                update(tree.getItems(), state.roots());
            } else {
                rebuild(state.roots());
            }
            shown = state.roots();
            tree.redraw();
        }
    }

    private static List<Object> shape(List<SourceNode> nodes) {
        return nodes.stream()
                .<Object>map(node -> List.of(node.id(), shape(node.children())))
                .toList();
    }

    private void update(TreeItem[] items, List<SourceNode> nodes) {
        for (int i = 0; i < items.length; i++) {
            fill(items[i], nodes.get(i));
            update(items[i].getItems(), nodes.get(i).children());
        }
    }

    /** Selects the line that stands for what the list of papers shows, where the selected one no longer does. */
    private void shows(PapersModel.State list) {
        List<TreeItem> lines = new ArrayList<>();
        collect(tree.getItems(), lines);
        Optional<TreeItem> now =
                lines.stream().filter(line -> node(line).id().equals(selected)).findFirst();
        if (now.isEmpty() && !selected.isEmpty()
                || now.filter(line -> searches.isShown(node(line), list)).isPresent()) {
            return;
        }
        Optional<TreeItem> other = lines.stream()
                .filter(line -> node(line).kind() != SourceNode.Kind.SEARCH)
                .filter(line -> searches.isShown(node(line), list))
                .findFirst();
        searches.left();
        selected = other.map(line -> node(line).id()).orElse("");
        other.ifPresentOrElse(tree::setSelection, tree::deselectAll);
        tree.redraw();
    }

    private static void collect(TreeItem[] items, List<TreeItem> lines) {
        for (TreeItem item : items) {
            lines.add(item);
            collect(item.getItems(), lines);
        }
    }

    private void rebuild(List<SourceNode> roots) {
        tree.setRedraw(false);
        tree.removeAll();
        Map<String, TreeItem> items = new HashMap<>();
        for (SourceNode root : roots) {
            var item = new TreeItem(tree, SWT.NONE);
            add(item, root, items);
        }
        TreeItem item = items.get(selected);
        if (item == null) {
            // A saved search that got another name is another line.
            item = items.values().stream()
                    .filter(line -> searches.isSelected(node(line)))
                    .findFirst()
                    .orElse(null);
        }
        if (item != null) {
            selected = node(item).id();
            tree.setSelection(item);
        }
        tree.setRedraw(true);
        if (item == null) {
            selected = "";
            shows(kit.models().papers().state().get());
        }
    }

    private void add(TreeItem item, SourceNode node, Map<String, TreeItem> items) {
        fill(item, node);
        items.put(node.id(), item);
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child, items));
        item.setExpanded(!closed.contains(node.id()));
    }

    private static void fill(TreeItem item, SourceNode node) {
        item.setData(node);
        boolean fresh = node.kind() == SourceNode.Kind.SEARCH && node.unread().isPresent();
        item.setText(node.title()
                + (node.count().isPresent() ? ", " + node.count().getAsLong() : "")
                + (fresh ? ", " + SearchNodes.news(node) : ""));
    }

    private static SourceNode node(Item item) {
        return (SourceNode) item.getData();
    }

    private void select(TreeItem item) {
        SourceNode node = node(item);
        selected = node.id();
        node.scope().ifPresent(kit.models().papers()::show);
        searches.selected(node);
    }

    private void draw(Item item, int column, Rectangle area, Pen pen) {
        SourceNode node = node(item);
        int middle = area.y + (area.height - ICON) / 2;
        if (node.place() > 0) {
            pen.swatch(node.place(), true, area.x + 1, area.y + (area.height - Pen.SWATCH) / 2);
        } else {
            pen.icon(icon(node.kind()), Token.TEXT, area.x, middle);
        }
        boolean group = node.count().isEmpty() && node.kind() != SourceNode.Kind.SEARCH;
        int left = area.x + ICON + GAP;
        int right = area.x + area.width - 8;
        right -= count(node, new Rectangle(left, area.y, right - left, area.height), pen);
        var text = new Rectangle(left, area.y, right - left - GAP, area.height);
        pen.text(shortTitle(node), text, Token.TEXT, TypeSize.CONTROL, group, false);
    }

    /** Of a file the last part of its path: the beginning is the same for all. */
    private static String shortTitle(SourceNode node) {
        return node.kind() == SourceNode.Kind.SOURCE ? Facts.shortName(node.title()) : node.title();
    }

    private void tip(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        boolean whole = item == null
                || shortTitle(node(item)).equals(node(item).title())
                        && Parts.fits(
                                node(item).title(),
                                tree,
                                kit.theme().font(TypeSize.CONTROL),
                                item.getBounds().width - ICON - GAP - 64);
        boolean search = item != null && node(item).kind() == SourceNode.Kind.SEARCH;
        tree.setToolTipText(
                search ? searches.tip(node(item)) : whole ? null : node(item).title());
    }

    /** Gives the width that was used. */
    private static int count(SourceNode node, Rectangle area, Pen pen) {
        if (node.count().isEmpty()) {
            return 0;
        }
        String count = Messages.get("count", node.count().getAsLong());
        int width = pen.text(count, area, Token.TEXT_2, TypeSize.META, false, true);
        if (node.unread().isPresent() && node.unread().getAsLong() > 0) {
            var before = new Rectangle(area.x, area.y, area.width - width - GAP, area.height);
            String unread = node.kind() == SourceNode.Kind.SEARCH
                    ? SearchNodes.fresh(node)
                    : Messages.get("count", node.unread().getAsLong());
            width += GAP + pen.text(unread, before, Token.ACCENT, TypeSize.META, true, true);
        }
        return width;
    }

    private static String icon(SourceNode.Kind kind) {
        return switch (kind) {
            case ALL -> "book";
            case STARRED -> "star-on";
            case SOURCES, FEED -> "feed";
            case SOURCE -> "page";
            case PROJECT -> "folder";
            case TO_LABEL -> "list";
            case LABELS, LABEL -> "tag";
            case SEARCHES, SEARCH -> "search";
        };
    }
}
