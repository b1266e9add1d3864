package org.lectern.feed.http;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Feeds put together without OSGi. */
final class Bench {
    /** Small enough for a test to run into each of them. */
    static final Limits LIMITS = new Limits(200_000, 8 << 20, 100, Duration.ofMillis(700), Duration.ofMillis(2500));

    private Bench() {}

    static Settings settings(Map<String, String> environment) {
        return new Settings(
                Optional.of("ada@example.org"), Optional.empty(), "", new Properties(), key -> null, environment);
    }

    static HttpTransport transport(DnsResolver names) throws Exception {
        return new HttpTransport(settings(Map.of()), SSLContext.getDefault(), names, LIMITS);
    }

    static FollowedFeeds feeds(
            FeedStore store, Importer importer, Transport transport, Clock clock, Sleeper sleeper, Path folder) {
        var download = new Download(transport, new ArxivTurn(folder.resolve("turn"), clock, sleeper), LIMITS, clock);
        var refresh = new Refresh(store, importer, download, new Politeness(new Random(7)), clock, folder);
        return new FollowedFeeds(store, refresh, transport::proxyNote, clock);
    }

    static DnsResolver always(String... answers) {
        var left = new ArrayList<>(List.of(answers));
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                String answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
                return new InetAddress[] {InetAddress.getByName(answer)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** Counts the lines of a file as papers; those it has not seen are added. */
    static final class LineImporter implements Importer {
        final List<String> imported = new ArrayList<>();

        @Override
        public ImportPreview preview(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit) {
            throw new UnsupportedOperationException("Nobody looks into files here");
        }

        @Override
        public ImportReport run(Request request, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Format> formats() {
            return List.of();
        }

        @Override
        public Optional<ImportReport.FileReport> importAs(
                String source,
                Path file,
                Optional<String> format,
                java.util.function.Consumer<FeedDescription> feed,
                Progress progress) {
            try {
                List<String> lines = Files.readAllLines(file);
                List<String> papers = lines.stream()
                        .filter(line -> !line.startsWith("next:") && !line.startsWith("total:"))
                        .toList();
                lines.stream()
                        .filter(line -> line.startsWith("total:"))
                        .findFirst()
                        .ifPresent(line -> feed.accept(new FeedDescription(
                                Optional.of("Lines"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                java.util.OptionalLong.of(Long.parseLong(line.substring(6))))));
                lines.stream()
                        .filter(line -> line.startsWith("next:"))
                        .findFirst()
                        .ifPresent(line -> feed.accept(new FeedDescription(
                                Optional.of("Lines"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(line.substring(5)),
                                java.util.OptionalLong.empty())));
                int before = imported.size();
                papers.stream().filter(line -> !imported.contains(line)).forEach(imported::add);
                int added = imported.size() - before;
                return Optional.of(new ImportReport.FileReport(
                        source,
                        "lines",
                        papers.size(),
                        added,
                        0,
                        papers.size() - added,
                        PageReport.PLAIN,
                        Optional.empty()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** A store in memory, for tests of what is asked and when. */
    static final class MemoryFeeds implements FeedStore {
        private final Map<String, Feed> feeds = new java.util.TreeMap<>();

        @Override
        public List<Feed> feeds() {
            return List.copyOf(feeds.values());
        }

        @Override
        public Optional<Feed> feed(String address) {
            return Optional.ofNullable(feeds.get(address));
        }

        @Override
        public boolean add(Feed feed) {
            return feeds.putIfAbsent(feed.address(), feed) == null;
        }

        @Override
        public boolean replace(Feed known, Feed changed) throws StoreException {
            return feeds.replace(known.address(), known, changed);
        }

        @Override
        public boolean remove(String address) {
            return feeds.remove(address) != null;
        }
    }

    static Feed only(FeedStore store, URI address) throws StoreException {
        return store.feed(address.toString()).orElseThrow();
    }
}
