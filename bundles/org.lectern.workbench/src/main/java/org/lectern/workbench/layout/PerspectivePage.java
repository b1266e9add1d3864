package org.lectern.workbench.layout;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.workbench.Contributions;
import org.lectern.workbench.api.Layout;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.Parts;

/** One perspective in a window: its views behind tabs in areas that the user can resize, maximise and rearrange. */
public final class PerspectivePage {
    private final Perspective perspective;
    private final Contributions contributions;
    private final ViewContext context;
    private final Parts parts;
    private final Composite control;
    /** What the user closed stays closed when a bundle comes or goes. */
    private final Set<String> closed = new HashSet<>();

    private final TabMouse.Tabs tabs = new TabMouse.Tabs() {
        @Override
        public void close(String view) {
            PerspectivePage.this.close(view);
        }

        @Override
        public void pull(Optional<Point> at) {
            stacks.values().forEach(stack -> stack.mark(at.filter(stack::contains)));
        }

        @Override
        public void drop(String view, Point at) {
            PerspectivePage.this.drop(view, at);
        }
    };
    private final Map<String, ViewStack> stacks = new LinkedHashMap<>();
    /** Areas whose first view is not made yet. */
    private final Queue<ViewStack> bare = new ArrayDeque<>();

    private Optional<ViewStack> last = Optional.empty();
    private Optional<ViewStack> maximised = Optional.empty();

    PerspectivePage(
            Composite parent,
            Perspective perspective,
            Layout layout,
            Contributions contributions,
            ViewContext context,
            Parts parts) {
        this.perspective = perspective;
        this.contributions = contributions;
        this.context = context;
        this.parts = parts;
        control = new Composite(parent, SWT.NONE);
        var fill = new FillLayout();
        fill.marginWidth = AreaLayout.GUTTER;
        fill.marginHeight = AreaLayout.GUTTER;
        control.setLayout(fill);
        parts.dress(control, Token.CHROME, Token.TEXT);
        new AreaLayout(parts, this::made).build(control, layout);
    }

    /**
     * Makes the views of one more area that are in front there; to make all of them in one event would hold the window for
     * a moment. Gives whether there was one.
     */
    boolean makeNext() {
        Optional<ViewStack> next = Optional.ofNullable(bare.poll());
        next.ifPresent(ViewStack::showFirst);
        return next.isPresent();
    }

    /** Makes the main view, which is what the user looks at first. */
    void makeMain() {
        stackOf(perspective.mainView()).filter(bare::remove).ifPresent(ViewStack::showFirst);
    }

    /** Makes the views that are in front, as far as they are not made yet. */
    void makeAll() {
        while (makeNext()) {
            // The next one.
        }
    }

    Composite control() {
        return control;
    }

    public Perspective perspective() {
        return perspective;
    }

    private ViewStack made(Composite parent, Layout.Stack stack) {
        var built = new ViewStack(parent, stack.id(), parts, context, this::toggleMaximised, tabs);
        stacks.put(stack.id(), built);
        stack.views().forEach(id -> contributions.view(id).ifPresent(built::add));
        bare.add(built);
        return built;
    }

    /** The layout as the user has made it. */
    Layout capture() {
        return AreaLayout.capture(control.getChildren()[0]);
    }

    /**
     * Opens the view where it is not open, and brings it to the front. It opens where the perspective has it, else in that
     * area, else in the first one.
     */
    public void show(String view, String area) {
        closed.remove(view);
        Optional<ViewStack> open = stacks.values().stream()
                .filter(stack -> stack.views().contains(view))
                .findFirst();
        if (open.isPresent()) {
            bring(open.get(), view);
            return;
        }
        ViewStack into = AreaLayout.home(perspective.layout(), view)
                .or(() -> Optional.of(area))
                .map(stacks::get)
                .orElseGet(() -> stacks.values().iterator().next());
        contributions.view(view).ifPresent(factory -> {
            into.add(factory);
            bring(into, view);
        });
    }

    /** Closes the view as the user wants it. The focus goes to what is then in front there, or to the main view. */
    void close(String view) {
        Optional<ViewStack> at = stackOf(view);
        closed.add(view);
        hide(view);
        at.filter(stack -> stack.front().isPresent()).ifPresentOrElse(ViewStack::focus, this::focusMain);
    }

    /** Closes the view that has the focus. */
    public void closeFocused() {
        focused().flatMap(ViewStack::front).ifPresent(this::close);
    }

    private Optional<ViewStack> stackOf(String view) {
        return stacks.values().stream()
                .filter(stack -> stack.views().contains(view))
                .findFirst();
    }

    /** Moves the view to the area at that place of the display, among its tabs where it is let go there. */
    void drop(String view, Point at) {
        Optional<ViewStack> to =
                stacks.values().stream().filter(stack -> stack.contains(at)).findFirst();
        Optional<ViewStack> from = stackOf(view);
        if (to.isPresent() && from.isPresent()) {
            int place = to.get().placeAt(at);
            boolean later = to.equals(from) && to.get().views().indexOf(view) < place;
            move(view, from.get(), to.get(), later ? place - 1 : place);
        }
    }

    private void move(String view, ViewStack from, ViewStack to, int place) {
        contributions.view(view).ifPresent(factory -> {
            from.remove(view);
            to.add(factory, place);
            to.show(view);
            to.focus();
        });
    }

    public void hide(String view) {
        stacks.values().forEach(stack -> stack.remove(view));
    }

    boolean has(String view) {
        return stacks.values().stream().anyMatch(stack -> stack.views().contains(view));
    }

    /** The view of that id, where it has been shown. */
    public Optional<View> view(String id) {
        return stacks.values().stream()
                .flatMap(stack -> stack.view(id).stream())
                .findFirst();
    }

    /** Moves the view that has the focus to the area after its own. */
    public void moveToNextArea() {
        List<ViewStack> all = List.copyOf(stacks.values());
        focused().flatMap(ViewStack::front).ifPresent(view -> {
            ViewStack from = focused().orElseThrow();
            ViewStack to = all.get((all.indexOf(from) + 1) % all.size());
            move(view, from, to, to.views().size());
        });
    }

    /** Takes in views that came and lets go of those that went. */
    void contributionsChanged(Layout wanted) {
        stacks.values()
                .forEach(stack -> stack.views().stream()
                        .filter(view -> contributions.view(view).isEmpty())
                        .forEach(stack::remove));
        addMissing(wanted);
    }

    private void addMissing(Layout layout) {
        switch (layout) {
            case Layout.Split split -> split.parts().forEach(this::addMissing);
            case Layout.Stack stack -> {
                ViewStack into = stacks.get(stack.id());
                if (into != null) {
                    stack.views().stream()
                            .filter(view -> !has(view) && !closed.contains(view))
                            .forEach(view -> contributions.view(view).ifPresent(into::add));
                    into.showFirst();
                }
            }
        }
    }

    public Optional<ViewStack> focused() {
        return stacks.values().stream().filter(ViewStack::hasFocus).findFirst();
    }

    /** Tells the tabs where the focus is. */
    public void focusMoved(Control focus) {
        stacks.values().forEach(stack -> stack.focusMoved(focus));
        focused().ifPresent(stack -> last = Optional.of(stack));
    }

    /** Puts the focus where it was last in this page, at first into the main view. */
    void focusAgain() {
        last.filter(stack -> stack.front().isPresent()).ifPresentOrElse(ViewStack::focus, this::focusMain);
    }

    private void focusMain() {
        stackOf(perspective.mainView())
                .or(() -> stacks.values().stream()
                        .filter(stack -> stack.front().isPresent())
                        .findFirst())
                .ifPresent(ViewStack::focus);
    }

    /** Puts the focus into the view after the one that has it. */
    public void focusNext() {
        List<ViewStack> all = List.copyOf(stacks.values());
        int now = focused().map(all::indexOf).orElse(-1);
        all.get((now + 1) % all.size()).focus();
    }

    public void focus(String view) {
        stacks.values().stream()
                .filter(stack -> stack.views().contains(view))
                .findFirst()
                .ifPresent(stack -> {
                    stack.show(view);
                    stack.focus();
                });
    }

    /** Gives the area all the room of the parts it stands among, or puts them back. */
    public void giveRoom(String area, boolean all) {
        if (stacks.containsKey(area)) {
            AreaRoom.give(stacks.get(area).control(), all);
        }
    }

    public void toggleMaximised(ViewStack stack) {
        boolean restore = maximised.isPresent();
        maximised = restore ? Optional.empty() : Optional.of(stack);
        AreaRoom.maximise(stack.control(), control, !restore);
    }

    /** What is to be seen is not hidden behind an area that has all the room. */
    private void bring(ViewStack stack, String view) {
        stack.show(view);
        if (AreaRoom.uncover(stack.control(), control)) {
            maximised = Optional.empty();
        }
    }
}
