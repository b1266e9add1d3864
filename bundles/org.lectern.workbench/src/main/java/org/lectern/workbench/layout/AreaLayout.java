package org.lectern.workbench.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.workbench.api.Layout;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;

/** Makes nested areas as a layout says, and reads the layout from areas that the user has changed. */
final class AreaLayout {
    static final int GUTTER = 4;

    private final Parts parts;
    private final BiFunction<Composite, Layout.Stack, ViewStack> make;

    /** @param make makes an area with its views */
    AreaLayout(Parts parts, BiFunction<Composite, Layout.Stack, ViewStack> make) {
        this.parts = parts;
        this.make = make;
    }

    Control build(Composite parent, Layout layout) {
        return switch (layout) {
            case Layout.Stack stack -> make.apply(parent, stack).control();
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

    /** The layout of what {@link #build} made, as it is now. */
    static Layout capture(Control part) {
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

    /** The area where the layout has the view. */
    static Optional<String> home(Layout layout, String view) {
        return switch (layout) {
            case Layout.Stack stack -> stack.views().contains(view) ? Optional.of(stack.id()) : Optional.empty();
            case Layout.Split split ->
                split.parts().stream()
                        .flatMap(part -> home(part, view).stream())
                        .findFirst();
        };
    }
}
