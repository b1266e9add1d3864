package org.lectern.workbench.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lectern.presentation.Live;
import org.lectern.presentation.WindowModels;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.api.View;
import org.lectern.workbench.api.ViewContext;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Theme;

/** What our own views share: the window's models, its parts, and listeners that end with the view. */
public record ViewKit(ViewContext context, WindowModels models, Parts parts, Theme theme, MainWindow window) {
    public static ViewKit of(ViewContext context) {
        return new ViewKit(
                context,
                context.adapt(WindowModels.class).orElseThrow(),
                context.adapt(Parts.class).orElseThrow(),
                context.adapt(Theme.class).orElseThrow(),
                context.adapt(MainWindow.class).orElseThrow());
    }

    /** Renders the state now and at each change until {@code control} ends. */
    public <S> void follow(Live<S> live, Control control, Consumer<? super S> render) {
        Parts.follow(live, control, render);
    }

    /** A view that is this control; the focus goes to {@code focus}. */
    public static View view(Control control, Runnable focus) {
        return new Made(control, focus, parent -> Optional.empty());
    }

    public static View view(Control control, Runnable focus, ToolsMaker tools) {
        return new Made(control, focus, tools);
    }

    /** Makes what stands at the right of the tab. */
    public interface ToolsMaker {
        Optional<Control> make(Composite parent);
    }

    private record Made(Control control, Runnable onFocus, ToolsMaker maker) implements View {
        @Override
        public void focus() {
            onFocus.run();
        }

        @Override
        public Optional<Control> tools(Composite parent) {
            return maker.make(parent);
        }
    }

    /** What stands at the right of a tab has another width now. */
    public static void toolsChanged(Control tools) {
        for (Composite at = tools.getParent(); at != null; at = at.getParent()) {
            if (at instanceof CTabFolder folder) {
                Control right = folder.getTopRight();
                folder.setTopRight(null);
                folder.setTopRight(right, SWT.RIGHT);
                return;
            }
        }
    }

    /** Holds several controls, of which {@link #front} shows one. */
    public Composite stack(Composite parent) {
        Composite stack = parts().box(parent, 1, 0, 0);
        stack.setLayout(new StackLayout());
        return stack;
    }

    /** Shows one of several controls of a {@link #stack}. */
    public static void front(Composite stack, Control control) {
        var layout = (StackLayout) stack.getLayout();
        if (layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
        }
    }

    public static <T> List<T> first(List<T> list, int count) {
        return list.subList(0, Math.min(count, list.size()));
    }
}
