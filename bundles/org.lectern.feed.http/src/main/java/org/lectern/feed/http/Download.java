package org.lectern.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.lectern.api.work.Progress;

/** Brings one address into a file: follows redirects by the rules, decodes, and keeps to the limits. */
final class Download {
    private static final int REDIRECTS = 5;
    private static final int CHUNK = 64 * 1024;
    private static final int RATIO_FROM = 1 << 20;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    /**
     * What a server answered at the end of its redirects. The file holds the body of a 200 only.
     *
     * @param address where the answer came from
     */
    record Answer(
            URI address,
            int status,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<Instant> retryAfter,
            long bytes) {}

    private final Transport transport;
    private final ArxivTurn arxiv;
    private final Limits limits;
    private final Clock clock;

    Download(Transport transport, ArxivTurn arxiv, Limits limits, Clock clock) {
        this.transport = transport;
        this.arxiv = arxiv;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @throws IOException its message says why in half a sentence; what the file then holds is of no use
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    Answer run(
            URI address,
            Optional<String> etag,
            Optional<String> lastModified,
            boolean allowPrivate,
            Path file,
            Progress progress)
            throws IOException {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Encoding", "gzip");
        headers.put(
                "Accept",
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
        etag.ifPresent(value -> headers.put("If-None-Match", value));
        lastModified.ifPresent(value -> headers.put("If-Modified-Since", value));
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            progress.step(at.toString());
            try (ArxivTurn.Held turn = arxiv.take(at, progress);
                    Transport.Reply reply = transport.get(at, headers, allowPrivate)) {
                Optional<String> location = reply.header("Location");
                if (!MOVED.contains(reply.status()) || location.isEmpty()) {
                    return answer(at, reply, file, progress);
                }
                at = target(at, location.get());
            }
        }
        throw new IOException("the server redirected more than " + REDIRECTS + " times");
    }

    private static URI target(URI from, String location) throws IOException {
        URI to;
        try {
            to = from.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("the server redirected to something that is no address", e);
        }
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || to.getHost() == null) {
            throw new IOException("the server redirected to " + to + ", which is not http or https");
        }
        if (from.getScheme().equalsIgnoreCase("https") && scheme.equals("http")) {
            throw new IOException("the server redirected from https to http, to " + to);
        }
        return to;
    }

    private Answer answer(URI at, Transport.Reply reply, Path file, Progress progress) throws IOException {
        long bytes = reply.status() == 200 ? save(reply, file, progress) : 0;
        return new Answer(
                at,
                reply.status(),
                reply.header("ETag"),
                reply.header("Last-Modified"),
                RetryAfter.of(reply.header("Retry-After"), clock.instant()),
                bytes);
    }

    private long save(Transport.Reply reply, Path file, Progress progress) throws IOException {
        String encoding =
                reply.header("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        var wire = new Capped(reply.body(), limits.wireBytes(), "bytes on the wire");
        try (InputStream plain = decoded(wire, encoding);
                var counted = new Capped(plain, limits.decodedBytes(), "bytes after decompression");
                OutputStream out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            for (int read = counted.read(chunk); read >= 0; read = counted.read(chunk)) {
                if (counted.count() > RATIO_FROM && counted.count() / limits.ratio() > wire.count()) {
                    throw new Capped.TooMuch(
                            "the answer unfolds to more than " + limits.ratio() + " times its size on the wire");
                }
                progress.step(reply.status() + ", " + counted.count() / 1024 + " KB");
                out.write(chunk, 0, read);
            }
            return counted.count();
        }
    }

    private static InputStream decoded(InputStream wire, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, CHUNK / 8);
            case "identity", "" -> wire;
            default -> throw new IOException("the server encoded its answer as " + encoding + ", unasked");
        };
    }
}
