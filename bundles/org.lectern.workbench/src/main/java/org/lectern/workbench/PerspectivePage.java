package org.lectern.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.workbench.api.Layout;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.Parts;

/** One perspective in a window: its views behind tabs in areas that the user can resize, maximise and rearrange. */
final class PerspectivePage {
    private static final int GUTTER = 4;

    private final Perspective perspective;
    private final Contributions contributions;
    private final ViewContext context;
    private final Parts parts;
    private final Composite control;
    private final Map<String, ViewStack> stacks = new LinkedHashMap<>();
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
        fill.marginWidth = GUTTER;
        fill.marginHeight = GUTTER;
        control.setLayout(fill);
        parts.dress(control, Token.CHROME, Token.TEXT);
        build(control, layout);
    }

    Composite control() {
        return control;
    }

    Perspective perspective() {
        return perspective;
    }

    private Control build(Composite parent, Layout layout) {
        return switch (layout) {
            case Layout.Stack stack -> {
                var built = new ViewStack(parent, stack.id(), parts, context, this::toggleMaximised);
                stacks.put(stack.id(), built);
                stack.views().forEach(id -> contributions.view(id).ifPresent(built::add));
                built.showFirst();
                yield built.control();
            }
            case Layout.Split split -> {
                var form = new SashForm(parent, split.sideBySide() ? SWT.HORIZONTAL : SWT.VERTICAL);
                form.setSashWidth(GUTTER);
                parts.dress(form, Token.CHROME, Token.TEXT);
                split.parts().forEach(part -> build(form, part));
                form.setWeights(
                        split.weights().stream().mapToInt(Integer::intValue).toArray());
                yield form;
            }
        };
    }

    /** The layout as the user has made it. */
    Layout capture() {
        return capture(control.getChildren()[0]);
    }

    private Layout capture(Control part) {
        if (part instanceof SashForm form) {
            var captured = new ArrayList<Layout>();
            for (Control child : form.getChildren()) {
                if (child instanceof SashForm || child.getData(ViewStack.KEY) != null) {
                    captured.add(capture(child));
                }
            }
            return new Layout.Split(
                    form.getOrientation() == SWT.HORIZONTAL,
                    Arrays.stream(form.getWeights()).boxed().toList(),
                    captured);
        }
        var stack = (ViewStack) part.getData(ViewStack.KEY);
        return new Layout.Stack(stack.id(), stack.views());
    }

    /** Opens the view where it is not open, in that area or else the first one, and brings it to the front. */
    void show(String view, String area) {
        Optional<ViewStack> open = stacks.values().stream()
                .filter(stack -> stack.views().contains(view))
                .findFirst();
        if (open.isPresent()) {
            open.get().show(view);
            return;
        }
        ViewStack into = stacks.containsKey(area)
                ? stacks.get(area)
                : stacks.values().iterator().next();
        contributions.view(view).ifPresent(factory -> {
            into.add(factory);
            into.show(view);
        });
    }

    void hide(String view) {
        stacks.values().forEach(stack -> stack.remove(view));
    }

    boolean has(String view) {
        return stacks.values().stream().anyMatch(stack -> stack.views().contains(view));
    }

    /** The view of that id, where it has been shown. */
    Optional<View> view(String id) {
        return stacks.values().stream()
                .flatMap(stack -> stack.view(id).stream())
                .findFirst();
    }

    /** Moves the view that has the focus to the area after its own. */
    void moveToNextArea() {
        List<ViewStack> all = List.copyOf(stacks.values());
        focused().flatMap(ViewStack::front).ifPresent(view -> {
            ViewStack from = focused().orElseThrow();
            ViewStack to = all.get((all.indexOf(from) + 1) % all.size());
            from.remove(view);
            contributions.view(view).ifPresent(to::add);
            to.show(view);
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
                            .filter(view -> !has(view))
                            .forEach(view -> contributions.view(view).ifPresent(into::add));
                    into.showFirst();
                }
            }
        }
    }

    Optional<ViewStack> focused() {
        return stacks.values().stream().filter(ViewStack::hasFocus).findFirst();
    }

    /** Tells the tabs where the focus is. */
    void focusMoved(Control focus) {
        stacks.values().forEach(stack -> stack.focusMoved(focus));
        focused().ifPresent(stack -> last = Optional.of(stack));
    }

    /** Puts the focus where it was last in this page, at first into the main view. */
    void focusAgain() {
        last.or(() -> stacks.values().stream()
                        .filter(stack -> stack.views().contains(perspective.mainView()))
                        .findFirst())
                .or(() -> stacks.values().stream().findFirst())
                .ifPresent(ViewStack::focus);
    }

    /** Puts the focus into the view after the one that has it. */
    void focusNext() {
        List<ViewStack> all = List.copyOf(stacks.values());
        int now = focused().map(all::indexOf).orElse(-1);
        all.get((now + 1) % all.size()).focus();
    }

    void focus(String view) {
        stacks.values().stream()
                .filter(stack -> stack.views().contains(view))
                .findFirst()
                .ifPresent(stack -> {
                    stack.show(view);
                    stack.focus();
                });
    }

    /** Gives the area all the room of the parts it stands among, or puts them back. */
    void giveRoom(String area, boolean all) {
        if (stacks.containsKey(area) && stacks.get(area).control().getParent() instanceof SashForm around) {
            around.setMaximizedControl(all ? stacks.get(area).control() : null);
        }
    }

    void toggleMaximised(ViewStack stack) {
        boolean restore = maximised.isPresent();
        maximised = restore ? Optional.empty() : Optional.of(stack);
        Control child = stack.control();
        for (Composite parent = child.getParent(); parent != control; parent = parent.getParent()) {
            ((SashForm) parent).setMaximizedControl(restore ? null : child);
            child = parent;
        }
    }
}
