package org.lectern.api.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens workspaces, one at a time per process. While one is open its {@link Workspace} and the services of its store
 * are registered; everything that works on papers hangs on them and comes and goes with them.
 */
@ProviderType
public interface Workspaces {
    /**
     * Opens the folder; creates the workspace where there is none. Another open one is closed first.
     *
     * @throws WorkspaceException where the folder is no place for a workspace, cannot be written, or holds one that a
     *     newer Lectern made
     * @throws StoreException where its store cannot be opened
     */
    Workspace open(Path folder) throws WorkspaceException, StoreException;

    /** The open one. */
    Optional<Workspace> current();

    /** Leaves the open workspace: its services go, its jobs end, its files are closed. */
    void close();
}
