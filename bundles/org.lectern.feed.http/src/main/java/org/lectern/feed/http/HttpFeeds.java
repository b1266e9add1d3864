package org.lectern.feed.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Feeds;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The feeds of the open workspace over HTTP. The network is set up when it is first needed. */
@Component
public final class HttpFeeds implements Feeds {
    private static final long LOOK_SECONDS = 60;

    private final FeedStore store;
    private final Importer importer;
    private final Background background;
    private final Path folder;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feeds").daemon().factory());
    private HttpTransport transport;
    private volatile FollowedFeeds feeds;
    private ScheduledFuture<?> looking;
    private volatile Job running;

    @Activate
    public HttpFeeds(
            @Reference FeedStore store,
            @Reference Importer importer,
            @Reference Background background,
            @Reference Workspace workspace) {
        this.store = store;
        this.importer = importer;
        this.background = background;
        this.folder = workspace.folder("feeds");
    }

    private synchronized FollowedFeeds network() throws FeedException {
        if (feeds == null) {
            Settings settings = Settings.read(folder, System::getProperty, System.getenv());
            transport =
                    new HttpTransport(settings, Trust.of(settings), SystemDefaultDnsResolver.INSTANCE, Limits.USUAL);
            feeds = followed(transport);
        }
        return feeds;
    }

    private FollowedFeeds followed(HttpTransport network) {
        Clock clock = Clock.systemUTC();
        var arxiv = new ArxivTurn(folder.resolve("arxiv-turn"), clock, Thread::sleep);
        var download = new Download(network, arxiv, Limits.USUAL, clock);
        var politeness = new Politeness(new Random());
        return new FollowedFeeds(
                store,
                new Refresh(store, importer, download, politeness, clock, folder),
                address -> once(network, address),
                clock);
    }

    /** The file remembers what was told, for all processes. */
    private Optional<String> once(HttpTransport network, URI address) {
        Path told = folder.resolve("proxy-told");
        return network.proxyNote(address).filter(note -> {
            try {
                boolean known = Files.exists(told) && Files.readString(told).equals(note);
                if (!known) {
                    Files.writeString(told, note);
                }
                return !known;
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + told + " cannot be written", e);
            }
        });
    }

    @Override
    public Feed add(Subscription subscription) throws FeedException, StoreException {
        return network().add(subscription);
    }

    @Override
    public List<Feed> list() throws StoreException {
        return store.feeds();
    }

    @Override
    public List<Refreshed> refresh(List<String> addresses, Progress progress) throws FeedException, StoreException {
        return network().refresh(addresses, progress);
    }

    @Override
    public Feed schedule(String address, Duration every) throws FeedException, StoreException {
        return network().schedule(address, every);
    }

    @Override
    public boolean remove(String address) throws StoreException {
        return store.remove(address);
    }

    @Override
    public synchronized void automatic(boolean on) {
        if (on && looking == null) {
            looking = clockwork.scheduleWithFixedDelay(this::look, 1, LOOK_SECONDS, TimeUnit.SECONDS);
        } else if (!on && looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    /** One job at a time; none where nothing is due, so that the list of jobs stays readable. */
    private void look() {
        Job last = running;
        if (last != null && last.state().phase() == Job.Phase.RUNNING) {
            return;
        }
        try {
            var now = Clock.systemUTC().instant();
            if (store.feeds().stream().anyMatch(feed -> !feed.nextDue().isAfter(now))) {
                running = background.run("Refresh feeds", progress -> {
                    List<Refreshed> done = refresh(List.of(), progress);
                    long papers = done.stream()
                            .flatMap(feed -> feed.pages().stream())
                            .mapToLong(page -> page.added())
                            .sum();
                    return done.size() + " feeds asked, " + papers + " papers added.";
                });
            }
        } catch (StoreException | RuntimeException e) {
            System.getLogger(getClass().getName())
                    .log(System.Logger.Level.WARNING, "Which feeds are due cannot be seen; tried again later", e);
        }
    }

    @Override
    public State state() {
        FollowedFeeds current = feeds;
        boolean automatic;
        synchronized (this) {
            automatic = looking != null;
        }
        return new State(automatic, current == null ? Optional.empty() : current.refreshing());
    }

    @Deactivate
    public void close() {
        clockwork.shutdownNow();
        Job last = running;
        if (last != null) {
            last.cancel();
        }
        synchronized (this) {
            if (transport != null) {
                transport.close();
            }
        }
    }
}
