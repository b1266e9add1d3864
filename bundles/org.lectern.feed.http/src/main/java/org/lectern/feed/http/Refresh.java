package org.lectern.feed.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Feeds.Outcome;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Asks for one feed and imports what came. */
final class Refresh {
    private final FeedStore store;
    private final Importer importer;
    private final Download download;
    private final Politeness politeness;
    private final Clock clock;
    private final Path folder;

    Refresh(FeedStore store, Importer importer, Download download, Politeness politeness, Clock clock, Path folder) {
        this.store = store;
        this.importer = importer;
        this.download = download;
        this.politeness = politeness;
        this.clock = clock;
        this.folder = folder;
    }

    /** What is known of a feed while it is read. */
    private static final class Reading {
        final List<FileReport> pages = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        FeedDescription described = FeedDescription.NONE;
        Optional<Download.Answer> first = Optional.empty();
        Optional<Instant> retryAfter = Optional.empty();
        boolean answered;
        Optional<String> unread = Optional.empty();

        long added() {
            return pages.stream().mapToLong(FileReport::added).sum();
        }
    }

    /** Stopped in the middle, for a reason that the user should read. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String sentence) {
            super(sentence);
        }
    }

    Refreshed run(Feed known, List<String> notes, Progress progress) throws StoreException {
        Instant now = clock.instant();
        Feed claimed = Changes.claimed(known, now, politeness.afterFailure(known, false, Optional.empty(), now));
        if (!store.replace(known, claimed)) {
            return new Refreshed(
                    store.feed(known.address()).orElse(known),
                    Outcome.NOT_YET,
                    List.of(),
                    List.of("Someone else is asking for it, or has removed it."));
        }
        var reading = new Reading();
        reading.unread = known.unread();
        reading.notes.addAll(notes);
        try {
            read(known, reading, progress);
            return succeeded(claimed, reading);
        } catch (Broken e) {
            return failed(claimed, reading, e.getMessage());
        } catch (IOException e) {
            return failed(claimed, reading, Failure.sentence(e));
        } catch (FeedException e) {
            return failed(claimed, reading, e.getMessage() + " " + e.advice());
        } catch (CancellationException e) {
            cancelled(claimed, reading);
            throw e;
        }
    }

    private void read(Feed feed, Reading reading, Progress progress)
            throws IOException, Broken, FeedException, StoreException {
        URI page = URI.create(feed.address());
        Optional<URI> next = readPage(feed, page, true, reading, progress);
        boolean fresh = reading.pages.stream().anyMatch(report -> report.added() > 0);
        Optional<URI> older = feed.unread().map(URI::create);
        if (!fresh) {
            next = older;
        }
        for (int pages = 1; next.isPresent(); pages++) {
            reading.unread = next.map(URI::toString);
            if (pages >= Paging.MOST) {
                reading.notes.add("It has more pages than " + Paging.MOST + "; the rest is read the next time.");
                return;
            }
            URI current = next.get();
            next = readPage(feed, current, false, reading, progress);
            if (reading.pages.getLast().added() == 0) {
                next = older.filter(left -> !left.equals(current));
                older = Optional.empty();
            }
        }
        reading.unread = Optional.empty();
    }

    /** @return the page after it */
    private Optional<URI> readPage(Feed feed, URI page, boolean first, Reading reading, Progress progress)
            throws IOException, Broken, FeedException, StoreException {
        Path file = Files.createTempFile(folder, "answer", ".feed");
        try {
            boolean conditional = first;
            Download.Answer answer = download.run(
                    page,
                    conditional ? feed.etag() : Optional.empty(),
                    conditional ? feed.lastModified() : Optional.empty(),
                    feed.allowPrivate(),
                    file,
                    progress);
            reading.answered = true;
            reading.retryAfter = answer.retryAfter();
            if (first) {
                reading.first = Optional.of(answer);
            }
            if (answer.status() == 304 && first) {
                return Optional.empty();
            }
            if (answer.status() != 200) {
                throw new Broken(Failure.status(answer.status()));
            }
            if (answer.bytes() == 0) {
                throw new Broken("The server sent nothing. What is known of the feed stays.");
            }
            FileReport report = importer.importAs(
                            page.toString(), file, feed.format(), said -> reading.described = said, progress)
                    .orElseThrow(() -> new Broken(
                            "The server sent something that is no feed. Open the address in a browser to see what."));
            reading.pages.add(report);
            if (report.failure().isPresent()) {
                throw new Broken(report.failure().get());
            }
            return Paging.next(page, reading.described, report.papers());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Refreshed succeeded(Feed claimed, Reading reading) throws StoreException {
        Instant now = clock.instant();
        Feed changed = Changes.succeeded(
                claimed,
                reading.first.orElseThrow(),
                reading.described,
                reading.unread,
                reading.added(),
                now,
                politeness);
        Outcome outcome = reading.pages.isEmpty() ? Outcome.UNCHANGED : Outcome.IMPORTED;
        return ended(claimed, changed, outcome, reading);
    }

    private Refreshed failed(Feed claimed, Reading reading, String sentence) throws StoreException {
        Instant now = clock.instant();
        Politeness.Next next = politeness.afterFailure(claimed, reading.answered, reading.retryAfter, now);
        Feed changed = Changes.failed(claimed, sentence, reading.unread, reading.added(), next);
        return ended(claimed, changed, Outcome.FAILED, reading);
    }

    /** Where the feed was removed meanwhile there is nothing to be remembered. */
    private void cancelled(Feed claimed, Reading reading) throws StoreException {
        Politeness.Next next = politeness.afterCancel(reading.answered, reading.retryAfter, clock.instant());
        store.replace(claimed, Changes.cancelled(claimed, reading.unread, reading.added(), next));
    }

    private Refreshed ended(Feed claimed, Feed changed, Outcome outcome, Reading reading) throws StoreException {
        if (!store.replace(claimed, changed)) {
            reading.notes.add("The feed was removed meanwhile; the papers that it brought stay.");
        }
        return new Refreshed(changed, outcome, reading.pages, reading.notes);
    }
}
