package org.lectern.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP by Apache's client. Three of them: one connects to checked addresses only, one also into private networks, one
 * to a proxy, which looks up names itself. Each keeps at most one connection to a server.
 */
final class HttpTransport implements Transport, AutoCloseable {
    private static final int HEADERS = 200;
    private static final int LINE = 16 * 1024;

    private final Settings settings;
    private final Limits limits;
    private final CloseableHttpClient open;
    private final CloseableHttpClient inside;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-time-limit").daemon().factory());

    HttpTransport(Settings settings, SSLContext trust, DnsResolver names, Limits limits) {
        this.settings = settings;
        this.limits = limits;
        this.open = client(new CheckedResolver(names), trust);
        this.inside = client(names, trust);
    }

    private CloseableHttpClient client(DnsResolver resolver, SSLContext trust) {
        Timeout idle = Timeout.of(limits.idle());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnPerRoute(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(idle)
                        .setSocketTimeout(idle)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setRoutePlanner(new ProxyRoutes(settings))
                .build();
    }

    @Override
    public Optional<String> proxyNote(URI address) {
        return settings.proxy(address)
                .map(proxy -> "Feeds are fetched through the proxy " + proxy.getHost()
                        + ", which looks up the servers' addresses itself; Lectern cannot check that they are public.");
    }

    @Override
    public Reply get(URI address, Map<String, String> headers, boolean allowPrivate) throws IOException {
        boolean proxied = settings.proxy(address).isPresent();
        if (proxied && !allowPrivate && address.getHost().matches("\\[.*|[0-9.]+|(?i)(.*\\.)?localhost")) {
            throw new CheckedResolver.Refused(address.getHost() + ", which a proxy would look up,");
        }
        var request = new HttpGet(address);
        headers.forEach(request::setHeader);
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.idle()))
                .setConnectionRequestTimeout(Timeout.of(limits.total()))
                .build());
        Future<?> tooLong = watch.schedule(request::cancel, limits.total().toMillis(), TimeUnit.MILLISECONDS);
        boolean answered = false;
        try {
            HttpHost target = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
            ClassicHttpResponse response = (proxied || allowPrivate ? inside : open).executeOpen(target, request, null);
            answered = true;
            return new Answer(request, response, tooLong);
        } finally {
            if (!answered) {
                tooLong.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        open.close(CloseMode.IMMEDIATE);
        inside.close(CloseMode.IMMEDIATE);
    }

    private record Answer(HttpGet request, ClassicHttpResponse response, Future<?> tooLong) implements Reply {
        @Override
        public int status() {
            return response.getCode();
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
        }

        @Override
        public InputStream body() throws IOException {
            return response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
        }

        /** Cuts the connection rather than read what is left of an endless body; one that was read whole stays. */
        @Override
        public void close() {
            tooLong.cancel(false);
            try {
                request.cancel();
                response.close();
            } catch (IOException e) {
                System.getLogger(HttpTransport.class.getName())
                        .log(System.Logger.Level.DEBUG, "A connection did not end in order", e);
            }
        }
    }
}
