package org.lectern.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.store.StoreProvider;
import org.lectern.api.work.Background;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;
import org.lectern.api.workspace.Workspaces;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Workspaces in folders. It is there as soon as some store is, so that whoever has it can open one. Immediate, so that it
 * stays, and with it the open workspace, when whoever opened one lets go of it.
 */
@Component(immediate = true)
public final class FolderWorkspaces implements Workspaces {
    private final Announcements announcements;
    private final Map<String, StoreProvider> providers = new ConcurrentHashMap<>();

    /** Held while services come and go; reentrant, since those who are told may ask for the workspace again. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile OpenWorkspace open;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Background background;

    @Activate
    public FolderWorkspaces(BundleContext context) {
        this(new Announcements() {
            @Override
            public <T> Runnable announce(Class<T> type, T service) {
                ServiceRegistration<T> registration = context.registerService(type, service, null);
                return registration::unregister;
            }
        });
    }

    /** Without OSGi. */
    FolderWorkspaces(Announcements announcements, Background background) {
        this(announcements);
        this.background = background;
    }

    private FolderWorkspaces(Announcements announcements) {
        this.announcements = announcements;
    }

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    void addProvider(StoreProvider provider, Map<String, ?> properties) {
        providers.put(String.valueOf(properties.get(StoreProvider.KIND)), provider);
    }

    /** Takes the open workspace with it where that is kept there. */
    void removeProvider(StoreProvider provider) {
        providers.values().remove(provider);
        OpenWorkspace current = open;
        if (current != null && current.isKeptBy(provider)) {
            close();
        }
    }

    @Override
    public Workspace open(Path folder) throws WorkspaceException, StoreException {
        lock.lock();
        try {
            WorkspaceFolder workspace = WorkspaceFolder.at(folder);
            StoreProvider provider = provider(workspace);
            close();
            Store store = provider.open(workspace.folder());
            var opened = new OpenWorkspace(workspace, provider, store);
            announce(opened);
            return workspace;
        } finally {
            lock.unlock();
        }
    }

    private void announce(OpenWorkspace opened) {
        open = opened;
        boolean whole = false;
        try {
            opened.announce(announcements);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private StoreProvider provider(WorkspaceFolder workspace) throws WorkspaceException {
        String kind = workspace.description().store();
        StoreProvider provider = providers.get(kind);
        if (provider == null) {
            throw new WorkspaceException(
                    "The workspace is kept in a store of kind " + kind
                            + ", and none is installed; nothing was changed.",
                    workspace.folder().toString(),
                    "Install the bundle org.lectern.store." + kind + ", or open another workspace.");
        }
        return provider;
    }

    @Override
    public Optional<Workspace> current() {
        return Optional.ofNullable(open).map(OpenWorkspace::workspace);
    }

    @Deactivate
    @Override
    public void close() {
        lock.lock();
        try {
            OpenWorkspace leaving = open;
            open = null;
            if (leaving != null) {
                Background running = background;
                if (running != null) {
                    Jobs.end(running);
                }
                leaving.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
