package org.lectern.feed.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ServerSocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.work.Progress;

/** Servers behind TLS, with an institution's certificate, and behind a proxy. */
class SecureServerTest {
    private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

    @TempDir
    private static Path keys;

    private static Path store;

    @TempDir
    private Path folder;

    private final Bench.LineImporter importer = new Bench.LineImporter();
    private final List<String> lookedUp = new ArrayList<>();

    @BeforeAll
    static void makeCertificate() throws Exception {
        store = new Keys(keys).store("dns:feeds.example");
    }

    private static RawServer server() throws Exception {
        ServerSocketFactory sockets = Keys.server(store).getServerSocketFactory();
        return new RawServer(
                (request, out, socket) ->
                        RawServer.text(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\npaper one\n"),
                sockets);
    }

    /** Every name is this machine; each that is asked for is remembered. */
    private DnsResolver names() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                lookedUp.add(host);
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private Settings settings(String... lines) throws Exception {
        Files.write(folder.resolve(Settings.FILE), List.of(lines));
        return Settings.read(folder, name -> null, Map.of());
    }

    private Refreshed refresh(String address, boolean allowPrivate, Settings settings) throws Exception {
        try (var transport = new HttpTransport(settings, Trust.of(settings), names(), Bench.LIMITS)) {
            FollowedFeeds feeds = Bench.feeds(
                    new Bench.MemoryFeeds(), importer, transport, Clock.fixed(NOW, ZoneOffset.UTC), time -> {}, folder);
            feeds.add(new Subscription(address, Optional.empty(), Optional.empty(), Duration.ofHours(1), allowPrivate));
            return feeds.refresh(List.of(address), Progress.NONE).getFirst();
        }
    }

    private void assertImported(Refreshed refreshed) {
        assertEquals(Outcome.IMPORTED, refreshed.outcome(), refreshed.toString());
        assertEquals(List.of("paper one"), importer.imported);
    }

    @Test
    void anInstitutionsCertificateIsTrustedWhereTheSettingsNameIt() throws Exception {
        try (RawServer server = server()) {
            Path pem = new Keys(keys).pem(store);
            assertImported(refresh("https://feeds.example:" + server.port() + "/feed", true, settings("trust=" + pem)));
        }
    }

    @Test
    void aStoreOfCertificatesIsOpenedWithItsPassword() throws Exception {
        // A store that holds a key lists its certificate under the same name.
        try (RawServer server = server()) {
            assertImported(refresh(
                    "https://feeds.example:" + server.port() + "/feed",
                    true,
                    settings("trust=" + store, "trust.password=" + Keys.PASSWORD)));
        }
    }

    @Test
    void aCertificateForWhichNobodyVouchesIsRefused() throws Exception {
        try (RawServer server = server()) {
            Refreshed refreshed = refresh("https://feeds.example:" + server.port() + "/feed", true, settings());
            assertEquals(Outcome.FAILED, refreshed.outcome());
            assertEquals(List.of(), importer.imported);
            assertEquals(List.of(), server.requests);
            assertTrue(
                    refreshed.feed().lastError().orElseThrow().contains("certificate"),
                    refreshed.feed().lastError().get());
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (RawServer server = server()) {
            Path pem = new Keys(keys).pem(store);
            Refreshed refreshed =
                    refresh("https://other.example:" + server.port() + "/feed", true, settings("trust=" + pem));
            assertEquals(Outcome.FAILED, refreshed.outcome());
            assertEquals(List.of(), server.requests);
        }
    }

    @Test
    void whoIsTrustedWithoutTheSettingsIsTrustedWithThem() throws Exception {
        Path pem = new Keys(keys).pem(store);
        assertTrue(Trust.certificates(pem, "").size() == 1);
        assertTrue(Trust.of(settings("trust=" + pem)).getSupportedSSLParameters() != null);
    }

    @Test
    void behindAProxyHttpsGoesThroughATunnelAndTheProxyLooksUpTheName() throws Exception {
        try (RawServer server = server();
                var proxy = new RawServer((request, out, socket) -> tunnel(out, socket, server.port()))) {
            Path pem = new Keys(keys).pem(store);
            Refreshed refreshed = refresh(
                    "https://feeds.example/feed",
                    false,
                    settings("trust=" + pem, "proxy=http://127.0.0.1:" + proxy.port()));
            assertImported(refreshed);
            assertEquals(
                    List.of("CONNECT feeds.example:443 HTTP/1.1"),
                    proxy.requests.stream().map(List::getFirst).toList());
            assertEquals("GET /feed HTTP/1.1", server.requests.getFirst().getFirst());
            assertTrue(!lookedUp.contains("feeds.example"), lookedUp.toString());
            assertTrue(
                    refreshed.notes().getFirst().contains("looks up the servers' addresses itself"),
                    refreshed.notes().toString());
        }
    }

    private static void tunnel(OutputStream client, Socket socket, int port) throws IOException, InterruptedException {
        try (var server = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            RawServer.text(client, "HTTP/1.1 200 Connected\r\n\r\n");
            Thread there = Thread.startVirtualThread(() -> copy(socket, server));
            copy(server, socket);
            there.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of them has left, and so does the other.
        }
    }
}
