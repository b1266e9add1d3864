package org.lectern.feed.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.model.Feed;
import org.lectern.api.work.Progress;

/** Pages of arXiv's interface over a real connection and a clock of the test's own; and what cancelling leaves. */
class PatienceTest {
    private static final Instant START = Instant.parse("2026-03-11T10:00:00Z");

    @TempDir
    private Path folder;

    private final Bench.MemoryFeeds store = new Bench.MemoryFeeds();
    private final Bench.LineImporter importer = new Bench.LineImporter();

    /** Goes on only where somebody sleeps. */
    private static final class Sleeping extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Answers like arXiv's interface, two papers a page, and keeps its connections. */
    private static final class Arxiv implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicInteger connections = new AtomicInteger();
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private final List<Instant> times = Collections.synchronizedList(new ArrayList<>());

        Arxiv(Clock clock) throws IOException {
            threads.execute(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket socket = server.accept();
                        connections.incrementAndGet();
                        threads.execute(() -> serve(socket, clock));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        private void serve(Socket socket, Clock clock) {
            try (socket) {
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("GET ")) {
                        String path = line.split(" ")[1];
                        asked.add(path);
                        times.add(clock.instant());
                        int start = path.contains("start=") ? Integer.parseInt(path.replaceAll(".*start=", "")) : 0;
                        String body = "total:5\n";
                        for (int i = start; i < Math.min(5, start + 2); i++) {
                            body += "paper " + i + "\n";
                        }
                        RawServer.text(
                                socket.getOutputStream(),
                                "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                    }
                }
            } catch (IOException e) {
                // The client has left.
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            threads.shutdownNow();
        }
    }

    @Test
    void arxivsPagesAreAskedThreeSecondsApartOnOneConnection() throws Exception {
        var clock = new Sleeping();
        try (var arxiv = new Arxiv(clock);
                HttpTransport transport = Bench.transport(Bench.always("127.0.0.1"))) {
            FollowedFeeds feeds =
                    Bench.feeds(store, importer, transport, clock, time -> clock.now = clock.now.plus(time), folder);
            String address = "http://export.arxiv.org:" + arxiv.server.getLocalPort() + "/api/query?max_results=2";
            feeds.add(new Subscription(address, Optional.empty(), Optional.empty(), Duration.ofHours(1), true));
            Refreshed refreshed = feeds.refresh(List.of(address), Progress.NONE).getFirst();
            assertEquals(Outcome.IMPORTED, refreshed.outcome(), refreshed.toString());
            assertEquals(List.of("paper 0", "paper 1", "paper 2", "paper 3", "paper 4"), importer.imported);
            assertEquals(
                    List.of(
                            "/api/query?max_results=2",
                            "/api/query?max_results=2&start=2",
                            "/api/query?max_results=2&start=4"),
                    arxiv.asked);
            assertEquals(List.of(START, START.plusSeconds(3), START.plusSeconds(6)), arxiv.times);
            assertEquals(1, arxiv.connections.get(), "connections");
        }
    }

    @Test
    void cancellingInTheMiddleOfAnAnswerImportsNothingAndIsNoFailureOfTheFeed() throws Exception {
        try (var server = new RawServer((request, out, socket) -> {
                    RawServer.text(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                    for (int i = 0; i < 100_000; i++) {
                        RawServer.text(out, "paper " + i + "\n");
                    }
                });
                HttpTransport transport = Bench.transport(Bench.always("127.0.0.1"))) {
            FollowedFeeds feeds =
                    Bench.feeds(store, importer, transport, Clock.fixed(START, ZoneOffset.UTC), time -> {}, folder);
            String address = server.address("/long");
            Feed added =
                    feeds.add(new Subscription(address, Optional.empty(), Optional.empty(), Duration.ofHours(1), true));
            var steps = new ArrayList<String>();
            Progress impatient = new Progress() {
                @Override
                public void step(String what) {
                    steps.add(what);
                    if (what.endsWith(" KB")) {
                        throw new CancellationException("enough");
                    }
                }
            };
            assertThrows(CancellationException.class, () -> feeds.refresh(List.of(address), impatient));
            assertTrue(steps.getFirst().startsWith("http"), steps.toString());
            assertEquals(List.of(), importer.imported);
            Feed feed = store.feed(address).orElseThrow();
            assertEquals(added.failures(), feed.failures());
            assertEquals(Optional.empty(), feed.lastError());
            assertEquals(Optional.of(START), feed.lastTried());
            assertEquals(START, feed.notBefore(), "by hand it may be asked again at once");
            assertEquals(START.plus(Duration.ofHours(1)), feed.nextDue(), "by itself it waits an hour");
            try (Stream<Path> left = Files.walk(folder)) {
                assertFalse(left.anyMatch(file -> file.toString().endsWith(".tmp")), "a file was left behind");
            }
            assertEquals(Optional.empty(), feeds.refreshing(), "somebody still holds the turn");
        }
    }
}
