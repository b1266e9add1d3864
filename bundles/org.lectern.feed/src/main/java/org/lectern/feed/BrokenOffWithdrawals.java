package org.lectern.feed;

import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends what was half withdrawn when Lectern was killed, as soon as the workspace is open: an import is in or out, never half. */
@Component(
        immediate = true,
        service = {})
public final class BrokenOffWithdrawals {
    @Activate
    public BrokenOffWithdrawals(
            @Reference PaperStore store, @Reference AnnotationStore answers, @Reference Workspace workspace) {
        try {
            new StoredImports(store, answers, workspace).finish();
        } catch (StoreException e) {
            System.getLogger(BrokenOffWithdrawals.class.getName())
                    .log(System.Logger.Level.WARNING, "A withdrawal that was broken off still waits", e);
        }
    }
}
