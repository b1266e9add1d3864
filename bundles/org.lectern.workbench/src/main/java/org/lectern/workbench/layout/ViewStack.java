package org.lectern.workbench.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.api.ViewFactory;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.TabStyle;

/** An area with views behind tabs. A view is made when it is first shown. */
public final class ViewStack {
    static final String KEY = "stack";
    private static final int TOOLS_RIGHT = 8;

    private final String id;
    private final Parts parts;
    private final ViewContext context;
    private final CTabFolder folder;
    private final ClosableTabs style;
    private final Composite tools;
    private final LandingMark landing;
    private final Map<String, View> made = new LinkedHashMap<>();
    private final Map<String, Control> toolsOf = new LinkedHashMap<>();
    /** The views that were in front, the last one last. */
    private final List<String> shown = new ArrayList<>();

    private boolean focus;

    ViewStack(
            Composite parent,
            String id,
            Parts parts,
            ViewContext context,
            Consumer<ViewStack> maximise,
            TabMouse.Tabs tabs) {
        this.id = id;
        this.parts = parts;
        this.context = context;
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        folder.setData(KEY, this);
        folder.setData("name", "area." + id);
        style = new ClosableTabs(folder, parts.theme());
        new TabMouse(folder, tabs);
        folder.setRenderer(style);
        folder.setFont(parts.theme().font(TypeSize.CONTROL));
        // The folder gives its own colour to what stands at the right of the tabs.
        parts.dress(folder, Token.CHROME, Token.TEXT);
        tools = new Composite(folder, SWT.NONE) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                // The folder gives it its own height, from the first pixel on; the line below the tabs is not covered.
                return new Point(
                        super.computeSize(wHint, hHint, changed).x,
                        parts.theme().px(TabStyle.HEIGHT) - 1);
            }
        };
        tools.setLayout(new StackLayout());
        parts.dress(tools, Token.CHROME, Token.TEXT);
        folder.setTopRight(tools, SWT.RIGHT);
        landing = new LandingMark(folder, parts);
        folder.addListener(SWT.Selection, event -> reveal());
        folder.addListener(SWT.MouseDoubleClick, event -> {
            if (event.y <= TabStyle.HEIGHT) {
                maximise.accept(this);
            }
        });
        Runnable forget = parts.theme().onChange(this::drawIcons);
        folder.addListener(SWT.Dispose, event -> forget.run());
    }

    String id() {
        return id;
    }

    CTabFolder control() {
        return folder;
    }

    /** The ids of the open views, in the order of their tabs. */
    List<String> views() {
        return Arrays.stream(folder.getItems()).map(ViewStack::viewOf).toList();
    }

    private static String viewOf(CTabItem item) {
        return (String) item.getData("view");
    }

    void add(ViewFactory factory) {
        add(factory, folder.getItemCount());
    }

    /** @param place among the tabs, 0 for the first */
    void add(ViewFactory factory, int place) {
        var item = new CTabItem(folder, SWT.NONE, Math.clamp(place, 0, folder.getItemCount()));
        item.setText(factory.title());
        item.setData("view", factory.id());
        item.setData("factory", factory);
        item.setImage(parts.theme().image(factory.icon(), Token.TEXT));
    }

    /** Before which tab something let go at that place of the display belongs. */
    int placeAt(Point at) {
        int x = folder.toControl(at).x;
        return (int) Arrays.stream(folder.getItems())
                .filter(item -> item.getBounds().x + item.getBounds().width / 2 < x)
                .count();
    }

    /** Shows where something let go at that place of the display would stand. */
    void mark(Optional<Point> at) {
        landing.show(at.map(this::placeAt));
    }

    /** Whether that place of the display lies in this area. */
    boolean contains(Point at) {
        Point inside = folder.toControl(at);
        return folder.isVisible()
                && inside.x >= 0
                && inside.y >= 0
                && inside.x < folder.getSize().x
                && inside.y < folder.getSize().y;
    }

    private void drawIcons() {
        for (CTabItem item : folder.getItems()) {
            item.setImage(parts.theme().image(((ViewFactory) item.getData("factory")).icon(), Token.TEXT));
        }
        folder.redraw();
    }

    void remove(String view) {
        item(view).ifPresent(item -> {
            View gone = made.remove(view);
            Control goneTools = toolsOf.remove(view);
            shown.remove(view);
            if (folder.getSelection() == item && !shown.isEmpty()) {
                item(shown.getLast()).ifPresent(folder::setSelection);
            }
            item.dispose();
            if (gone != null) {
                gone.control().dispose();
            }
            if (goneTools != null) {
                goneTools.dispose();
            }
            reveal();
        });
    }

    void show(String view) {
        item(view).ifPresent(item -> {
            boolean had = focus;
            folder.setSelection(item);
            reveal();
            if (had) {
                // What had it is hidden now; without a focus no key would reach the window.
                focus();
            }
        });
    }

    void showFirst() {
        if (folder.getSelection() == null && folder.getItemCount() > 0) {
            folder.setSelection(0);
        }
        reveal();
    }

    /** The view behind the tab in front. */
    public Optional<String> front() {
        return Optional.ofNullable(folder.getSelection()).map(ViewStack::viewOf);
    }

    private Optional<CTabItem> item(String view) {
        return Arrays.stream(folder.getItems())
                .filter(item -> viewOf(item).equals(view))
                .findFirst();
    }

    /** Makes the view in front where it was never shown, and puts its tools at the right of the tabs. */
    private void reveal() {
        CTabItem item = folder.getSelection();
        if (item == null) {
            // The last one was closed; its tools went with it.
            tools.setVisible(false);
            return;
        }
        String view = viewOf(item);
        shown.remove(view);
        shown.add(view);
        if (!made.containsKey(view)) {
            View fresh = ((ViewFactory) item.getData("factory")).create(folder, context);
            fresh.control().setData("view", view);
            item.setControl(fresh.control());
            made.put(view, fresh);
            fresh.tools(tools).ifPresent(control -> toolsOf.put(view, control));
        }
        ((StackLayout) tools.getLayout()).topControl = toolsOf.get(view);
        ((StackLayout) tools.getLayout()).marginWidth = toolsOf.containsKey(view) ? TOOLS_RIGHT : 0;
        tools.setVisible(toolsOf.containsKey(view));
        tools.layout();
        folder.layout();
    }

    /** The view of that id, where it has been shown. */
    Optional<View> view(String id) {
        return Optional.ofNullable(made.get(id));
    }

    void focus() {
        front().map(made::get).ifPresent(View::focus);
    }

    boolean hasFocus() {
        return focus;
    }

    void focusMoved(Control control) {
        boolean inside = false;
        for (Control at = control; at != null && !inside; at = at.getParent()) {
            inside = at == folder;
        }
        focus = inside;
        style.setFocused(inside);
    }
}
