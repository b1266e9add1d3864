package org.lectern.feed.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.Feeds.Subscription;
import org.lectern.api.work.Progress;

/** Fifty feeds for thirty days, with a clock that runs as fast as the test does. */
class ThirtyDaysTest {
    private static final int FEEDS = 50;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path folder;

    /** One request as a server sees it, and what it answered. */
    private record Asked(Instant at, URI address, boolean conditional, int status, Optional<Instant> pauseUntil) {}

    private static final class Ticking extends Clock {
        Instant now = START;

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

    /** Servers with moods, the same each time. A third of them knows no validators, a third is arXiv's. */
    private static final class Servers implements Transport {
        final Ticking clock;
        final List<Asked> log = new ArrayList<>();
        final Map<URI, String> given = new HashMap<>();
        final Random mood = new Random(42);
        int wrongTags;

        Servers(Ticking clock) {
            this.clock = clock;
        }

        @Override
        public Reply get(URI address, Map<String, String> headers, boolean allowPrivate) throws IOException {
            Optional<String> tag = Optional.ofNullable(headers.get("If-None-Match"));
            if (tag.isPresent() && !tag.get().equals(given.get(address))) {
                wrongTags++;
            }
            Instant at = clock.now;
            clock.now = at.plusMillis(200 + mood.nextInt(2000));
            int dice = mood.nextInt(100);
            if (dice < 5) {
                log.add(new Asked(at, address, tag.isPresent(), 0, Optional.empty()));
                throw new IOException("Connection reset");
            }
            var reply = new HashMap<String, String>();
            int status = dice < 10 ? 429 : dice < 15 ? 503 : dice < 18 ? 500 : tag.isPresent() && dice < 80 ? 304 : 200;
            Optional<Instant> pause = Optional.empty();
            if (status == 429 || status == 503 && dice % 2 == 0) {
                Duration wait = Duration.ofMinutes(30 + mood.nextInt(60 * 72));
                Instant until = clock.now.plus(wait);
                pause = Optional.of(until.minusSeconds(1));
                reply.put(
                        "Retry-After",
                        status == 429
                                ? Long.toString(wait.toSeconds())
                                : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        ZonedDateTime.ofInstant(until, ZoneOffset.UTC)));
            }
            if (status == 200 && !address.getPath().endsWith("plain")) {
                given.put(address, "W/\"" + log.size() + " a,b\"");
                reply.put("ETag", given.get(address));
            }
            log.add(new Asked(at, address, tag.isPresent(), status, pause));
            String body = status == 200 ? "paper " + log.size() : "";
            return new Reply() {
                @Override
                public int status() {
                    return status;
                }

                @Override
                public Optional<String> header(String name) {
                    return Optional.ofNullable(reply.get(name));
                }

                @Override
                public InputStream body() {
                    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void close() {}
            };
        }
    }

    private Servers poll() throws Exception {
        var clock = new Ticking();
        var servers = new Servers(clock);
        var store = new Bench.MemoryFeeds();
        var feeds = Bench.feeds(
                store,
                new Bench.LineImporter(),
                servers,
                clock,
                time -> clock.now = clock.now.plus(time),
                Files.createTempDirectory(folder, "workspace"));
        for (int i = 0; i < FEEDS; i++) {
            String address = i % 3 == 0
                    ? "https://rss.arxiv.org/atom/" + i
                    : "https://server" + i + ".example/" + (i % 3 == 1 ? "plain" : "tagged");
            feeds.add(
                    new Subscription(address, Optional.empty(), Optional.empty(), Duration.ofHours(1 + i % 24), false));
        }
        while (clock.now.isBefore(START.plus(Duration.ofDays(30)))) {
            feeds.refresh(List.of(), Progress.NONE);
            clock.now = clock.now.plusSeconds(60);
        }
        return servers;
    }

    @Test
    void noRuleOfPolitenessIsBrokenInThirtyDays() throws Exception {
        Servers servers = poll();
        var broken = new ArrayList<String>();
        var last = new HashMap<URI, Asked>();
        var pauses = new HashMap<URI, Instant>();
        var lastWhole = new HashMap<URI, Instant>();
        Instant lastArxiv = Instant.MIN;
        for (Asked asked : servers.log) {
            Asked before = last.put(asked.address(), asked);
            if (before != null && asked.at().isBefore(before.at().plus(Duration.ofHours(1)))) {
                broken.add("within an hour: " + before + " " + asked);
            }
            if (asked.at().isBefore(pauses.getOrDefault(asked.address(), Instant.MIN))) {
                broken.add("before the pause was over: " + asked);
            }
            asked.pauseUntil().ifPresent(until -> pauses.put(asked.address(), until));
            if (!asked.conditional()
                    && asked.at()
                            .isBefore(lastWhole
                                    .getOrDefault(asked.address(), START.minusSeconds(90_000))
                                    .plus(Duration.ofDays(1)))) {
                broken.add("whole, within a day: " + asked);
            }
            if (asked.status() == 200) {
                lastWhole.put(asked.address(), asked.conditional() ? START.minusSeconds(90_000) : asked.at());
            }
            if (ArxivTurn.isArxiv(asked.address())) {
                if (lastArxiv != Instant.MIN && asked.at().isBefore(lastArxiv.plus(ArxivTurn.APART))) {
                    broken.add("arXiv within three seconds: " + asked);
                }
                lastArxiv = asked.at();
            }
        }
        assertEquals(List.of(), broken);
        assertEquals(0, servers.wrongTags, "tags are given back as they came");
        assertEquals(FEEDS, last.size());
        assertTrue(servers.log.size() > 2_000, "polled " + servers.log.size() + " times");
        System.out.println("30 days, 50 feeds: " + servers.log.size() + " requests, no rule broken");
    }

    @Test
    void theSameMoodsGiveTheSameRequests() throws Exception {
        assertEquals(poll().log, poll().log);
    }
}
