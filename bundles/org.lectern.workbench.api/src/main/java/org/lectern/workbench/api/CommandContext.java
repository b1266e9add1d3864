package org.lectern.workbench.api;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.osgi.annotation.versioning.ProviderType;

/** Where a command is run. */
@ProviderType
public interface CommandContext {
    Shell shell();

    Selection selection();

    /** The id of the perspective in front. */
    String perspective();

    /** What the window has of that type; for commands that know the window's own models. */
    <T> Optional<T> adapt(Class<T> type);
}
