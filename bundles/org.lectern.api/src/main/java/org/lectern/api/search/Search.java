package org.lectern.api.search;

import java.util.List;
import org.lectern.api.model.PaperId;
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

    /**
     * The papers of the same page without titles and snippets: cheap enough to ask for all that match, as exports and
     * analyses do.
     */
    default List<PaperId> ids(Query query) throws SearchException, StoreException {
        return find(query).hits().stream().map(Hit::paper).toList();
    }
}
