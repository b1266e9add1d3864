package org.lectern.workbench.api;

import org.eclipse.swt.widgets.Composite;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes one kind of view. Register it as a service; {@link Perspective}s name it by its id. */
@ConsumerType
public interface ViewFactory {
    /** Unique and never changed: layouts are kept by it. */
    String id();

    /** One or two plain nouns, in the user's language. */
    String title();

    Icon icon();

    /** On the UI thread. Read nothing from disk here. */
    View create(Composite parent, ViewContext context);
}
