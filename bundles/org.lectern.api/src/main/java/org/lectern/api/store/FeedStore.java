package org.lectern.api.store;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.Feed;
import org.osgi.annotation.versioning.ConsumerType;

/** The feeds that the workspace follows. */
@ConsumerType
public interface FeedStore {
    /** All, by address. */
    List<Feed> feeds() throws StoreException;

    Optional<Feed> feed(String address) throws StoreException;

    /** Adds a feed. Durable on return. @return false where one of that address is there; it stays as it is */
    boolean add(Feed feed) throws StoreException;

    /**
     * Writes {@code changed} if the feed still stands as {@code known}, so that of two processes only one asks a server,
     * and a removed feed does not come back. Durable on return.
     */
    boolean replace(Feed known, Feed changed) throws StoreException;

    /** Whether there was one of that address. The papers that it brought stay. Durable on return. */
    boolean remove(String address) throws StoreException;
}
