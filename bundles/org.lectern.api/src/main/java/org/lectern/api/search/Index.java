package org.lectern.api.search;

import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The index behind the search. Derived from the store: it can be deleted at any time and makes itself anew. */
@ProviderType
public interface Index {
    /** How far the index is. */
    State state() throws StoreException;

    /**
     * Takes in all that the store has and the index has not.
     *
     * @return how many papers; 0 also where another process is the one that writes
     */
    long update(Progress progress) throws SearchException, StoreException;

    /** Throws the index away and makes it anew. */
    void rebuild(Progress progress) throws SearchException, StoreException;

    /**
     * @param papers in the index
     * @param behind changed papers that it has not taken in
     */
    record State(long papers, long behind) {}
}
