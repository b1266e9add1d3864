package org.lectern.presentation;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedLists;
import org.lectern.api.feed.Feeds;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.model.Feed;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.Progress;

/** The feeds that the workspace follows: where they stand, and what is asked of them. */
public final class FeedsModel {
    /** How often a feed of a list is asked for. */
    private static final Duration DAILY = Duration.ofDays(1);

    /** @param present whether feeds can be followed at all now */
    public record State(List<Feed> feeds, boolean present) {
        public State {
            feeds = List.copyOf(feeds);
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<State> state = new Live<>(new State(List.of(), false));
    private long running;

    FeedsModel(Services services, Workers workers, Live<List<JobsModel.Line>> jobs) {
        this.services = services;
        this.workers = workers;
        jobs.listen(this::jobsChanged);
    }

    public Live<State> state() {
        return state;
    }

    /** Feeds are refreshed by jobs, also by those that nobody asked for. */
    private void jobsChanged(List<JobsModel.Line> lines) {
        long now = lines.stream()
                .filter(line -> line.state().phase() == Job.Phase.RUNNING)
                .count();
        if (now < running) {
            reload();
        }
        running = now;
    }

    /** The service is there, or gone: while a window is open, what is due is fetched. */
    void serviceChanged() {
        workers.read(
                () -> {
                    Optional<Feeds> feeds = services.find(Feeds.class);
                    feeds.ifPresent(present -> present.automatic(true));
                    return feeds;
                },
                feeds -> reload());
    }

    public void reload() {
        workers.read(
                () -> {
                    Optional<Feeds> feeds = services.find(Feeds.class);
                    return feeds.isPresent() ? new State(feeds.get().list(), true) : new State(List.of(), false);
                },
                state::set);
    }

    /** Follows a feed and asks for it at once. {@code done} and {@code failed} run on the view's thread. */
    public void add(Subscription subscription, Consumer<Feed> done, Consumer<Failure> failed) {
        workers.write(
                () -> services.require(Feeds.class).add(subscription),
                feed -> {
                    reload();
                    refresh(List.of(feed.address()));
                    done.accept(feed);
                },
                failed);
    }

    /** Follows all feeds of an OPML file that are not followed yet, and asks for them. */
    public void addList(Path file) {
        workers.read(
                () -> {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        return services.require(FeedLists.class)
                                .read(file.getFileName().toString(), bytes);
                    }
                },
                list -> job(Words.get("feeds.adding", list.feeds().size()), progress -> addAll(list, progress)));
    }

    private String addAll(FeedLists.FeedList list, Progress progress) throws Exception {
        Feeds feeds = services.require(Feeds.class);
        int added = 0;
        var left = new StringBuilder();
        for (FeedLists.Outline outline : list.feeds()) {
            progress.step(outline.xmlUrl());
            Optional<String> title = Optional.of(outline.title()).filter(text -> !text.isBlank());
            try {
                feeds.add(new Subscription(outline.xmlUrl(), title, Optional.empty(), DAILY, false));
                added++;
            } catch (FeedException e) {
                left.append('\n').append(outline.xmlUrl()).append(": ").append(e.getMessage());
            }
        }
        list.notes().forEach(note -> left.append('\n').append(note));
        return Words.get("feeds.added", added, list.feeds().size() - added) + left;
    }

    /** Asks for these feeds, or for all that are due where the list is empty. */
    public void refresh(List<String> addresses) {
        String title = addresses.size() == 1
                ? Words.get("feeds.refresh.one", addresses.getFirst())
                : Words.get("feeds.refresh");
        job(title, progress -> told(services.require(Feeds.class).refresh(addresses, progress)));
    }

    private static String told(List<Refreshed> done) {
        if (done.isEmpty()) {
            return Words.get("feeds.none-due");
        }
        long papers = done.stream()
                .flatMap(feed -> feed.pages().stream())
                .mapToLong(page -> page.added())
                .sum();
        long failed =
                done.stream().filter(feed -> feed.outcome() == Outcome.FAILED).count();
        var text = new StringBuilder(Words.get("feeds.refreshed", done.size(), papers, failed));
        done.forEach(feed -> {
            feed.feed()
                    .lastError()
                    .filter(error -> feed.outcome() == Outcome.FAILED)
                    .ifPresent(error -> text.append('\n')
                            .append(feed.feed().address())
                            .append(": ")
                            .append(error));
            feed.notes().forEach(note -> text.append('\n').append(note));
        });
        return text.toString();
    }

    /** Follows the feed no longer. The papers that it brought stay. */
    public void remove(Feed feed) {
        workers.write(() -> services.require(Feeds.class).remove(feed.address()), removed -> reload());
    }

    /** Follows the same feed anew, in a private network or not, and asks for it at once. The papers that it brought stay. */
    public void replace(Feed feed, Duration every, boolean allowPrivate) {
        workers.write(
                () -> {
                    Feeds feeds = services.require(Feeds.class);
                    feeds.remove(feed.address());
                    return feeds.add(
                            new Subscription(feed.address(), feed.title(), feed.format(), every, allowPrivate));
                },
                followed -> {
                    reload();
                    refresh(List.of(followed.address()));
                });
    }

    public void schedule(Feed feed, Duration every) {
        workers.write(() -> services.require(Feeds.class).schedule(feed.address(), every), changed -> reload());
    }

    private void job(String title, Background.Work work) {
        workers.read(
                () -> services.require(Background.class).run(title, work),
                job -> job.whenDone().whenComplete((done, thrown) -> workers.show(() -> ended(thrown))));
    }

    private void ended(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
        if (cause != null && !(cause instanceof CancellationException)) {
            workers.fail(Failure.of(cause));
        }
        reload();
    }
}
