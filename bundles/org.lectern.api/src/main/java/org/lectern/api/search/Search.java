package org.lectern.api.search;

import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Finds papers. Reads the disk and may wait up to 2 s for the index to catch up, so keep it off the UI thread. */
@ProviderType
public interface Search {
    /**
     * One page of what matches. Holds every write this process made before the call, unless {@link SearchAnswer#behind()} says
     * otherwise.
     */
    SearchAnswer find(Query query) throws SearchException, StoreException;
}
