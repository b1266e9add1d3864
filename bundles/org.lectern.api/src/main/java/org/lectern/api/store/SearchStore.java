package org.lectern.api.store;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.SavedSearch;
import org.osgi.annotation.versioning.ConsumerType;

/** The searches that people keep. Each person has their own; nobody else sees them. */
@ConsumerType
public interface SearchStore {
    /** All of one person, by name. */
    List<SavedSearch> searches(String person) throws StoreException;

    Optional<SavedSearch> search(String person, String name) throws StoreException;

    /** Adds the search or replaces the one of that name. Durable on return. */
    void write(String person, SavedSearch search) throws StoreException;

    /** Whether there was one of that name. Durable on return. */
    boolean remove(String person, String name) throws StoreException;
}
