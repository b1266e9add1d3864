package org.lectern.feed.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Feeds;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** The rules of following feeds, without clock, network and OSGi. */
final class FollowedFeeds {
    private final FeedStore store;
    private final Refresh refresh;
    private final Function<URI, Optional<String>> proxyNote;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Optional<String> refreshing = Optional.empty();

    /** @param proxyNote what is to be told, once, of the way to an address */
    FollowedFeeds(FeedStore store, Refresh refresh, Function<URI, Optional<String>> proxyNote, Clock clock) {
        this.store = store;
        this.refresh = refresh;
        this.proxyNote = proxyNote;
        this.clock = clock;
    }

    Feed add(Feeds.Subscription wanted) throws FeedException, StoreException {
        String address = checked(wanted.address());
        checked(wanted.every(), address);
        Feed feed = Feed.fresh(address, wanted.title(), wanted.format(), wanted.every(), wanted.allowPrivate());
        if (!store.add(feed)) {
            throw new FeedException(
                    "The feed is followed already; nothing was changed.", address, "Remove it first to change it.");
        }
        return feed;
    }

    private static void checked(Duration every, String address) throws FeedException {
        if (every.compareTo(Politeness.CONDITIONAL) < 0) {
            throw new FeedException(
                    "A feed is asked for at most once an hour; nothing was changed.",
                    address,
                    "Choose an hour or more.");
        }
    }

    /** Another process may have asked the feed meanwhile; then what it wrote is changed. */
    Feed schedule(String address, Duration every) throws FeedException, StoreException {
        checked(every, address);
        Feed known;
        Feed changed;
        do {
            known = named(List.of(address)).getFirst();
            changed = Politeness.rescheduled(known, every);
        } while (!store.replace(known, changed));
        return changed;
    }

    private static String checked(String address) throws FeedException {
        try {
            URI uri = URI.create(address.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(address, e);
        }
        throw noAddress(address, null);
    }

    private static FeedException noAddress(String address, Exception cause) {
        return new FeedException(
                "That is no address of a feed; nothing was added.",
                address,
                "It begins with https:// or http://, and has no password in it.",
                cause);
    }

    List<Feeds.Refreshed> refresh(List<String> addresses, Progress progress) throws FeedException, StoreException {
        oneAtATime.lock();
        try {
            List<Feed> wanted = addresses.isEmpty() ? due() : named(addresses);
            var done = new ArrayList<Feeds.Refreshed>();
            for (Feed feed : wanted) {
                refreshing = Optional.of(feed.address());
                progress.step(feed.address());
                done.add(refresh(feed, progress));
            }
            return done;
        } finally {
            refreshing = Optional.empty();
            oneAtATime.unlock();
        }
    }

    private Feeds.Refreshed refresh(Feed feed, Progress progress) throws StoreException {
        if (feed.notBefore().isAfter(clock.instant())) {
            return new Feeds.Refreshed(
                    feed,
                    Feeds.Outcome.NOT_YET,
                    List.of(),
                    List.of("Out of politeness to the server it is not asked before " + feed.notBefore() + "."));
        }
        List<String> notes =
                proxyNote.apply(URI.create(feed.address())).map(List::of).orElse(List.of());
        return refresh.run(feed, notes, progress);
    }

    private List<Feed> due() throws StoreException {
        Instant now = clock.instant();
        return store.feeds().stream()
                .filter(feed ->
                        !feed.nextDue().isAfter(now) && !feed.notBefore().isAfter(now))
                .toList();
    }

    private List<Feed> named(List<String> addresses) throws FeedException, StoreException {
        var feeds = new ArrayList<Feed>();
        for (String address : addresses) {
            feeds.add(store.feed(address)
                    .orElseThrow(() -> new FeedException(
                            "No such feed is followed; nothing was fetched.",
                            address,
                            "Type lectern feeds list to see those that are.")));
        }
        return feeds;
    }

    Optional<String> refreshing() {
        return refreshing;
    }
}
