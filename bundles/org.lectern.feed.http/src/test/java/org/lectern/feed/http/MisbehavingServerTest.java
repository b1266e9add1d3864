package org.lectern.feed.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.model.Feed;
import org.lectern.api.work.Progress;

/** Servers that err or mean harm, over real connections. */
class MisbehavingServerTest {
    private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    @TempDir
    Path folder;

    private final Bench.MemoryFeeds store = new Bench.MemoryFeeds();
    private final Bench.LineImporter importer = new Bench.LineImporter();

    private Refreshed refresh(String address, boolean allowPrivate, DnsResolver names) throws Exception {
        try (HttpTransport transport = Bench.transport(names)) {
            return refresh(address, allowPrivate, transport, NOW);
        }
    }

    private Refreshed refresh(String address, boolean allowPrivate, Transport transport, Instant now) throws Exception {
        FollowedFeeds feeds =
                Bench.feeds(store, importer, transport, Clock.fixed(now, ZoneOffset.UTC), time -> {}, folder);
        if (store.feed(address).isEmpty()) {
            feeds.add(new Subscription(address, Optional.empty(), Optional.empty(), Duration.ofHours(1), allowPrivate));
        }
        return feeds.refresh(List.of(address), Progress.NONE).getFirst();
    }

    private Refreshed refresh(RawServer server, String path) throws Exception {
        return refresh(server.address(path), true, Bench.always("127.0.0.1"));
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static void misbehave(List<String> request, java.io.OutputStream out, java.net.Socket socket)
            throws IOException, InterruptedException {
        switch (request.getFirst().split(" ")[1]) {
            case "/silent" -> Thread.sleep(20_000);
            case "/drip" -> {
                RawServer.text(out, OK + "\r\n");
                for (int i = 0; i < 200; i++) {
                    RawServer.text(out, "x");
                    Thread.sleep(100);
                }
            }
            case "/drip-head" -> {
                RawServer.text(out, OK + "X-A: ");
                for (int i = 0; i < 200; i++) {
                    RawServer.text(out, "x");
                    Thread.sleep(100);
                }
            }
            case "/truncated" -> RawServer.text(out, OK + "Content-Length: 100\r\n\r\npaper one\n");
            case "/truncated-chunks" ->
                RawServer.text(out, OK + "Transfer-Encoding: chunked\r\n\r\nA\r\npaper one\n\r\nFF\r\npaper");
            case "/truncated-gzip" -> {
                RawServer.text(out, OK + "Content-Encoding: gzip\r\n\r\n");
                out.write(zeros(1), 0, 500);
            }
            case "/not-gzip" -> RawServer.text(out, OK + "Content-Encoding: gzip\r\n\r\npaper one\n");
            case "/brotli" -> RawServer.text(out, OK + "Content-Encoding: br\r\n\r\npaper one\n");
            case "/bomb" -> {
                RawServer.text(out, OK + "Content-Encoding: gzip\r\n\r\n");
                out.write(zeros(100));
            }
            case "/endless" -> {
                RawServer.text(out, OK + "\r\n");
                while (true) {
                    out.write(new byte[8192]);
                }
            }
            case "/endless-head" -> {
                RawServer.text(out, OK);
                while (true) {
                    RawServer.text(out, "X-More: again\r\n");
                }
            }
            case "/bad-length" -> RawServer.text(out, OK + "Content-Length: many\r\n\r\npaper one\n");
            case "/reset" -> {
                RawServer.text(out, OK + "Content-Length: 100\r\n\r\npaper");
                socket.setSoLinger(true, 0);
            }
            case "/nothing" -> {}
            case "/empty" -> RawServer.text(out, OK + "Content-Length: 0\r\n\r\n");
            case "/garbage" -> RawServer.text(out, "220 mail.example ESMTP\r\n\r\n");
            case "/loop" -> RawServer.text(out, "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n");
            case "/to-file" ->
                RawServer.text(out, "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
            default -> RawServer.text(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/silent",
                "/drip",
                "/drip-head",
                "/truncated",
                "/truncated-chunks",
                "/truncated-gzip",
                "/not-gzip",
                "/brotli",
                "/bomb",
                "/endless",
                "/endless-head",
                "/bad-length",
                "/reset",
                "/nothing",
                "/empty",
                "/garbage",
                "/loop",
                "/to-file",
                "/gone"
            })
    void aBadAnswerImportsNothingAndIsToldInASentence(String path) throws Exception {
        try (var server = new RawServer(MisbehavingServerTest::misbehave)) {
            Refreshed refreshed = refresh(server, path);
            assertEquals(Outcome.FAILED, refreshed.outcome(), refreshed.toString());
            assertEquals(List.of(), importer.imported);
            assertEquals(1, refreshed.feed().failures());
            assertTrue(
                    refreshed.feed().lastError().orElseThrow().endsWith("."),
                    refreshed.feed().toString());
            assertTrue(
                    !refreshed.feed().lastError().get().contains("null"),
                    refreshed.feed().toString());
            assertTrue(refreshed.feed().nextDue().isAfter(NOW.plusSeconds(3599)));
            assertEquals(path.equals("/loop") ? 6 : 1, server.requests.size());
        }
    }

    @Test
    void validatorsGoBackAsTheyCameAndNothingIsImportedWhereNothingChanged() throws Exception {
        String tag = "W/\"a, b\" ;x";
        try (var server = new RawServer((request, out, socket) -> {
            boolean same = request.contains("If-None-Match: " + tag) && request.contains("If-Modified-Since: some day");
            RawServer.text(
                    out,
                    same
                            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                            : OK + "ETag: " + tag + "\r\nLast-Modified: some day\r\n\r\npaper one\n");
        })) {
            try (HttpTransport transport = Bench.transport(Bench.always("127.0.0.1"))) {
                String address = server.address("/");
                assertEquals(
                        Outcome.IMPORTED, refresh(address, true, transport, NOW).outcome());
                assertEquals(
                        Outcome.NOT_YET,
                        refresh(address, true, transport, NOW.plusSeconds(3599)).outcome());
                Refreshed again = refresh(address, true, transport, NOW.plusSeconds(3600));
                assertEquals(Outcome.UNCHANGED, again.outcome());
                assertEquals(Optional.of(tag), again.feed().etag());
                assertEquals(1, again.feed().papers());
                assertEquals(2, server.requests.size());
                assertTrue(server.requests.getFirst().stream()
                        .anyMatch(line -> line.startsWith("User-Agent: Lectern/") && line.contains("ada@example.org")));
            }
        }
    }

    @Test
    void aServerThatAsksForAPauseGetsIt() throws Exception {
        try (var server = new RawServer((request, out, socket) ->
                RawServer.text(out, "HTTP/1.1 429 Slow\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n"))) {
            Feed feed = refresh(server, "/").feed();
            assertEquals(NOW.plusSeconds(7200), feed.notBefore());
            assertTrue(!feed.nextDue().isBefore(feed.notBefore()));
        }
    }

    @Test
    void aPrivateAddressIsNotConnectedToUnlessAllowed() throws Exception {
        try (var server = new RawServer((request, out, socket) -> RawServer.text(out, OK + "\r\npaper one\n"))) {
            for (String host : List.of("127.0.0.1", "[::ffff:127.0.0.1]", "localhost", "2130706433")) {
                String address = "http://" + host + ":" + server.port() + "/";
                Refreshed refreshed =
                        refresh(address, false, org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE);
                assertEquals(Outcome.FAILED, refreshed.outcome(), host);
            }
            assertEquals(List.of(), server.requests);
        }
    }

    @Test
    void aNameThatChangesItsAddressAfterTheCheckDoesNotLeadInside() throws Exception {
        try (var server = new RawServer((request, out, socket) -> RawServer.text(out, OK + "\r\npaper one\n"))) {
            // Public when it is first looked up, this machine ever after. Nobody answers at the first.
            Refreshed first = refresh(
                    "http://rebind.example:" + server.port() + "/", false, Bench.always("192.0.2.1", "127.0.0.1"));
            assertEquals(Outcome.FAILED, first.outcome());
            Refreshed second =
                    refresh("http://rebind2.example:" + server.port() + "/", false, Bench.always("127.0.0.1"));
            assertTrue(second.feed().lastError().orElseThrow().contains("private network"));
            assertEquals(List.of(), server.requests);
        }
    }

    @Test
    void noRedirectLeadsFromHttpsToHttp() throws Exception {
        Transport moved = (address, headers, allowPrivate) -> new Transport.Reply() {
            @Override
            public int status() {
                return 301;
            }

            @Override
            public Optional<String> header(String name) {
                return Optional.of("http://plain.example/").filter(to -> name.equals("Location"));
            }

            @Override
            public InputStream body() {
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public void close() {}
        };
        Refreshed refreshed = refresh("https://safe.example/", false, moved, NOW);
        assertTrue(refreshed.feed().lastError().orElseThrow().contains("from https to http"));
    }

    @Test
    void behindAProxyTheProxyLooksUpTheNameAndTheUserIsTold() throws Exception {
        try (var proxy = new RawServer((request, out, socket) -> RawServer.text(out, OK + "\r\npaper one\n"));
                var transport = new HttpTransport(
                        Bench.settings(Map.of("http_proxy", "http://127.0.0.1:" + proxy.port())),
                        SSLContext.getDefault(),
                        Bench.always("127.0.0.1"),
                        Bench.LIMITS)) {
            Refreshed refreshed = refresh("http://far.example/feed", false, transport, NOW);
            assertEquals(Outcome.IMPORTED, refreshed.outcome(), refreshed.toString());
            assertEquals(
                    "GET http://far.example/feed HTTP/1.1",
                    proxy.requests.getFirst().getFirst());
            assertEquals(1, refreshed.notes().size());
        }
    }

    @Test
    void aPagedFeedIsReadToThePageThatBringsNothingNew() throws Exception {
        try (var server = new RawServer((request, out, socket) -> {
            String path = request.getFirst().split(" ")[1];
            int page = path.equals("/") ? 1 : Integer.parseInt(path.substring(1));
            RawServer.text(out, OK + "\r\npaper " + Math.min(page, 3) + "\nnext:/" + (page + 1) + "\n");
        })) {
            Refreshed refreshed = refresh(server, "/");
            assertEquals(List.of("paper 1", "paper 2", "paper 3"), importer.imported);
            assertEquals(4, server.requests.size());
            assertEquals(Optional.empty(), refreshed.feed().unread());
        }
    }
}
