package org.lectern.api.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.model.Feed;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The feeds that the workspace follows. Reads the network and the disk, so keep it off the UI thread. */
@ProviderType
public interface Feeds {
    /**
     * Follows a feed, which is due at once; nothing is fetched yet.
     *
     * @throws FeedException where the address is not http(s), or is followed already
     */
    Feed add(Subscription subscription) throws FeedException, StoreException;

    /** All feeds with where they stand, by address. */
    List<Feed> list() throws StoreException;

    /**
     * Asks the servers and imports what is new, one feed after the other; a feed that fails keeps none out. A feed that
     * may not be asked yet is told as such and not asked.
     *
     * @param addresses which; empty for all that are due
     * @throws FeedException where an address is not followed; nothing was asked then
     */
    List<Refreshed> refresh(List<String> addresses, Progress progress) throws FeedException, StoreException;

    /**
     * Asks for the feed so often from now on.
     *
     * @throws FeedException where the address is not followed, or {@code every} is less than an hour
     */
    Feed schedule(String address, Duration every) throws FeedException, StoreException;

    /** Follows it no longer; the papers that it brought stay. Whether there was one of that address. */
    boolean remove(String address) throws StoreException;

    /** Refreshes what is due in the background, until told otherwise or the workspace is closed. Off at first. */
    void automatic(boolean on);

    /** Where the service stands now; reads neither network nor disk. */
    State state();

    /**
     * A feed to follow.
     *
     * @param every how often to ask, at least an hour; a server that cannot say that nothing changed is asked daily
     * @param allowPrivate whether it may lie in a private network
     */
    record Subscription(
            String address, Optional<String> title, Optional<String> format, Duration every, boolean allowPrivate) {
        public Subscription {
            Objects.requireNonNull(address);
            Objects.requireNonNull(title);
            Objects.requireNonNull(format);
            Objects.requireNonNull(every);
        }
    }

    /** How asking for one feed ended. */
    enum Outcome {
        IMPORTED,
        UNCHANGED,
        NOT_YET,
        FAILED
    }

    /**
     * What came of one feed.
     *
     * @param feed as it stands now
     * @param pages what was imported, a report a page
     * @param notes sentences for the user
     */
    record Refreshed(Feed feed, Outcome outcome, List<ImportReport.FileReport> pages, List<String> notes) {
        public Refreshed {
            pages = List.copyOf(pages);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Where the service stands.
     *
     * @param refreshing the address that is being asked
     */
    record State(boolean automatic, Optional<String> refreshing) {}
}
