package org.lectern.workbench.api;

import java.util.List;
import java.util.function.Consumer;
import org.lectern.api.model.PaperId;
import org.osgi.annotation.versioning.ProviderType;

/** The papers selected in a window. On the UI thread only. */
@ProviderType
public interface Selection {
    /** In the order in which they are shown; empty where none is. */
    List<PaperId> papers();

    /** Selects and shows one paper. */
    void show(PaperId paper);

    /** Calls {@code listener} at each change, until the runnable that comes back is run. */
    Runnable onChange(Consumer<List<PaperId>> listener);
}
