package org.lectern.workbench.api;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.annotation.versioning.ConsumerType;

/** One open view. It ends when its control is disposed. On the UI thread only. */
@ConsumerType
public interface View {
    /** What fills the view. */
    Control control();

    /** Puts the focus where the view is used first. */
    default void focus() {
        control().setFocus();
    }

    /** Makes what stands at the right end of the view's tab, where it has anything to put there. */
    default Optional<Control> tools(Composite parent) {
        return Optional.empty();
    }
}
