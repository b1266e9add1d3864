package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedLists;
import org.lectern.api.feed.Feeds;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.model.Feed;
import org.lectern.api.search.Index;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern feeds}. */
@Command(name = "feeds", description = "Follow feeds: RSS, Atom, JSON Feed, arXiv's API.")
final class FeedsCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    FeedsCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say add, list, refresh or remove");
    }

    private Feeds feeds() throws LecternException {
        return session.service(Feeds.class);
    }

    @Command(name = "add", description = "Follow a feed, or all feeds of an OPML file. Nothing is fetched yet.")
    int add(
            @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "http or https.") String address,
            @Option(names = "--opml", paramLabel = "FILE", description = "A list of feeds as feed readers write it.")
                    Path opml,
            @Option(names = "--title", paramLabel = "TITLE", description = "Your name for it; else the feed's own.")
                    String title,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            description = "Read it as this format; else it is recognised.")
                    String format,
            @Option(
                            names = "--every",
                            paramLabel = "HOURS",
                            defaultValue = "24",
                            description = "Ask every so many hours (${DEFAULT-VALUE}).")
                    int hours,
            @Option(names = "--allow-private", description = "It may lie in a private network, or on this machine.")
                    boolean allowPrivate)
            throws LecternException {
        if ((address == null) == (opml == null)) {
            throw new ParameterException(spec.commandLine(), "Name an address or --opml FILE, one of them");
        }
        if (opml != null && (allowPrivate || title != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--title and --allow-private are for one feed that is added by hand");
        }
        Optional<String> as = Optional.ofNullable(format);
        if (opml == null) {
            Feed feed = feeds().add(new Subscription(
                    address, Optional.ofNullable(title), as, Duration.ofHours(hours), allowPrivate));
            output.answer(FeedsJson.of(feed), List.of("Followed: " + feed.address()));
            return Exit.DONE;
        }
        return addAll(opml, as, Duration.ofHours(hours));
    }

    private int addAll(Path opml, Optional<String> format, Duration every) throws LecternException {
        var lists = session.service(FeedLists.class);
        var node = Output.JSON.objectNode();
        ArrayNode added = node.putArray("added");
        ArrayNode skipped = node.putArray("skipped");
        var lines = new ArrayList<String>();
        FeedLists.FeedList list;
        try (InputStream in = Files.newInputStream(opml)) {
            list = lists.read(opml.toString(), in);
        } catch (IOException e) {
            throw new FeedException(
                    "The list of feeds cannot be read; nothing was added.", opml.toString(), "Name an OPML file.", e);
        }
        for (FeedLists.Outline outline : list.feeds()) {
            try {
                Optional<String> title = Optional.of(outline.title()).filter(text -> !text.isBlank());
                Feed feed = feeds().add(new Subscription(outline.xmlUrl(), title, format, every, false));
                added.add(FeedsJson.of(feed));
                lines.add("Followed: " + feed.address());
            } catch (FeedException e) {
                skipped.addObject().put("address", outline.xmlUrl()).put("reason", e.getMessage());
                lines.add(outline.xmlUrl() + ": " + e.getMessage());
            }
        }
        ArrayNode notes = node.putArray("notes");
        list.notes().forEach(notes::add);
        lines.addAll(list.notes());
        output.answer(node, lines);
        return skipped.isEmpty() && list.notes().isEmpty() ? Exit.DONE : Exit.SOME_UNUSABLE;
    }

    @Command(name = "list", description = "List the feeds with when each was asked, what came, and when it is due.")
    int list() throws LecternException {
        List<Feed> all = feeds().list();
        ArrayNode array = Output.JSON.arrayNode();
        all.forEach(feed -> array.add(FeedsJson.of(feed)));
        output.answer(
                array,
                all.isEmpty()
                        ? List.of("No feeds are followed. Type lectern feeds add ADDRESS to follow one.")
                        : all.stream()
                                .flatMap(feed -> FeedsJson.lines(feed).stream())
                                .toList());
        return Exit.DONE;
    }

    @Command(name = "refresh", description = "Ask for these feeds, or for all that are due, and import what is new.")
    int refresh(
            @Parameters(arity = "0..*", paramLabel = "ADDRESS", description = "As feeds list shows it.")
                    List<String> addresses)
            throws LecternException {
        Feeds feeds = feeds();
        try (var progress = new TerminalProgress(output)) {
            List<Refreshed> done = feeds.refresh(addresses == null ? List.of() : addresses, progress);
            session.service(Index.class).update(progress);
            ArrayNode array = Output.JSON.arrayNode();
            done.forEach(feed -> array.add(FeedsJson.of(feed)));
            output.answer(
                    array,
                    done.isEmpty()
                            ? List.of("No feed is due.")
                            : done.stream()
                                    .flatMap(feed -> FeedsJson.lines(feed).stream())
                                    .toList());
            return done.stream().anyMatch(feed -> feed.outcome() == Outcome.FAILED) ? Exit.SOME_UNUSABLE : Exit.DONE;
        }
    }

    @Command(name = "remove", description = "Follow a feed no longer. The papers that it brought stay.")
    int remove(@Parameters(paramLabel = "ADDRESS", description = "As feeds list shows it.") String address)
            throws LecternException {
        if (!feeds().remove(address)) {
            throw new FeedException(
                    "No such feed is followed.", address, "Type lectern feeds list to see those that are.");
        }
        output.answer(
                Output.JSON.objectNode().put("address", address).put("removed", true),
                List.of("Followed no longer: " + address));
        return Exit.DONE;
    }
}
