package org.lectern.workbench;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Finds controls by the name that every one of ours has. */
public final class Controls {
    private Controls() {}

    public static Optional<Control> named(Composite parent, String name) {
        for (Control child : parent.getChildren()) {
            if (name.equals(child.getData("name")) && child.isVisible()) {
                return Optional.of(child);
            }
            if (child instanceof Composite inner) {
                Optional<Control> found = named(inner, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
