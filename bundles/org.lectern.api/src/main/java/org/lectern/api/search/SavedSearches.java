package org.lectern.api.search;

import java.util.List;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** A person's saved searches, and what is new in them. Reads the disk and waits as {@link Search} does. */
@ProviderType
public interface SavedSearches {
    /**
     * Keeps the query under the name, in place of what had that name. Nothing in it is new so far.
     *
     * @throws SearchException where the query cannot be understood, or the name is blank; nothing is kept then
     */
    Counted save(String person, String name, String query, String project) throws SearchException, StoreException;

    /** All of the person's searches by name, counted now. One that no longer can be answered has a {@code problem}. */
    List<Counted> counted(String person) throws SearchException, StoreException;

    /** Answers the search, papers added last first, and notes that the person has looked. */
    Look look(String person, String name, int limit) throws SearchException, StoreException;

    /** Whether there was a search of that name. */
    boolean remove(String person, String name) throws StoreException;

    /**
     * @param papers how many match
     * @param fresh how many of them were added since the person last looked
     * @param problem why the search cannot be answered; empty where it can
     */
    record Counted(SavedSearch search, long papers, long fresh, String problem) {}

    /** @param fresh how many papers, which come first, had been added since the last look */
    record Look(SavedSearch search, SearchAnswer answer, long fresh) {}
}
