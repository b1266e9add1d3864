package org.lectern.testkit;

import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** Where the contracts of stores get theirs from. */
public interface StoreOpening {
    /**
     * Opens the store of this test; empty the first time. Opened again, beside the first or after that was closed, it is
     * the same store as another process would see it.
     */
    Store open(ChangeListener... listeners) throws StoreException;
}
