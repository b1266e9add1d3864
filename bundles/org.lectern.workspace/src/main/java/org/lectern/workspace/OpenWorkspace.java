package org.lectern.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreProvider;
import org.lectern.api.workspace.Workspace;

/** A workspace that is open: its store, and the services that tell of it. */
final class OpenWorkspace implements AutoCloseable {
    private final WorkspaceFolder workspace;
    private final StoreProvider provider;
    private final Store store;
    private final Deque<Runnable> announced = new ArrayDeque<>();

    OpenWorkspace(WorkspaceFolder workspace, StoreProvider provider, Store store) {
        this.workspace = workspace;
        this.provider = provider;
        this.store = store;
    }

    /** The workspace itself comes last and goes first: while it is there, so is everything else. */
    void announce(Announcements announcements) {
        announced.push(announcements.announce(ChangeLog.class, store.changes()));
        announced.push(announcements.announce(ProjectStore.class, store.projects()));
        announced.push(announcements.announce(StateStore.class, store.states()));
        announced.push(announcements.announce(SearchStore.class, store.searches()));
        announced.push(announcements.announce(RunStore.class, store.runs()));
        announced.push(announcements.announce(FeedStore.class, store.feeds()));
        announced.push(announcements.announce(AnnotationStore.class, store.annotations()));
        announced.push(announcements.announce(PaperStore.class, store.papers()));
        announced.push(announcements.announce(Workspace.class, workspace));
    }

    Workspace workspace() {
        return workspace;
    }

    boolean isKeptBy(StoreProvider other) {
        return provider == other;
    }

    /** Whoever works on papers ends while its services are taken back; only then are the files closed. */
    @Override
    public void close() {
        try {
            while (!announced.isEmpty()) {
                announced.pop().run();
            }
        } finally {
            store.close();
        }
    }
}
