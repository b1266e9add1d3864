package org.lectern.workbench.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a view gets from its window. */
@ProviderType
public interface ViewContext {
    Look look();

    Selection selection();

    /** Runs the command of that id as if its key had been pressed; does nothing where it is not there or is off. */
    void run(String command);

    /** What the window has of that type; for views that know the window's own models. */
    <T> Optional<T> adapt(Class<T> type);
}
