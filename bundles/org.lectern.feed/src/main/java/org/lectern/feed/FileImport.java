package org.lectern.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Source;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Imports one file. */
final class FileImport {
    private final ImportFiles.Found file;
    private final Importer.Request request;
    private final Formats formats;
    private final PaperStore store;
    private final Progress progress;
    private Consumer<FeedDescription> described = feed -> {};

    FileImport(ImportFiles.Found file, Importer.Request request, Formats formats, PaperStore store, Progress progress) {
        this.file = file;
        this.request = request;
        this.formats = formats;
        this.store = store;
        this.progress = progress;
    }

    /** Who is told what the feed says about itself. */
    FileImport describedTo(Consumer<FeedDescription> listener) {
        described = listener;
        return this;
    }

    void run(Consumer<FileReport> reports, Consumer<Skipped> skipped) throws StoreException {
        progress.step(file.name());
        try {
            Optional<Formats.Named> format = format();
            if (format.isPresent()) {
                reports.accept(read(format.get()));
            } else {
                skipped.accept(new Skipped(file.name(), reasonForNoFormat(), file.named()));
            }
        } catch (IOException e) {
            skipped.accept(new Skipped(file.name(), "could not be read: " + ImportFiles.reason(e), file.named()));
        }
    }

    private Optional<Formats.Named> format() throws IOException {
        if (request.format().isPresent()) {
            return formats.withId(request.format().get());
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file.path()), Probe.SIZE + 1)) {
            return formats.recognise(file.path().getFileName().toString(), in);
        }
    }

    private String reasonForNoFormat() throws IOException {
        return Files.size(file.path()) == 0 ? "is empty" : "no known format";
    }

    private FileReport read(Formats.Named format) throws IOException, StoreException {
        String hash = hash();
        Optional<Source> known = known(hash);
        // The same bytes are the same source, wherever they lie.
        String name = known.filter(source -> source.contentHash().equals(hash))
                .map(Source::name)
                .orElse(file.name());
        var pages = new ArrayList<PageReport>();
        var failure = Optional.<String>empty();
        var capture = new Capture(store, name, "i-" + UUID.randomUUID(), progress);
        try (var in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            pages.add(format.format()
                    .read(new FeedInput(file.name(), in, seenOn(known, hash)), new Described(capture, described)));
        } catch (Capture.StoreFailure e) {
            throw e.reason();
        } catch (FeedException e) {
            failure = Optional.of(e.getMessage() + " " + e.advice());
        } catch (IOException e) {
            failure = Optional.of("Reading stopped: " + ImportFiles.reason(e)
                    + ". What was read before is kept. Import the file again when it is whole.");
        }
        PageReport page = pages.isEmpty() ? PageReport.PLAIN : pages.getFirst();
        capture.finish();
        if (failure.isEmpty() || capture.papers() > 0) {
            remember(new Source(name, format.id(), hash, page.pageDate(), page.pageYearFrom(), Instant.now()));
        }
        return report(format, capture, page, failure);
    }

    private FileReport report(Formats.Named format, Capture capture, PageReport page, Optional<String> failure) {
        List<String> notes = new ArrayList<>(page.notes());
        notes.addAll(capture.notes());
        return new FileReport(
                file.name(),
                format.id(),
                capture.papers(),
                capture.count(Merging.Outcome.ADDED),
                capture.count(Merging.Outcome.MERGED),
                capture.count(Merging.Outcome.UNCHANGED),
                new PageReport(page.pageDate(), page.pageYearFrom(), page.incomplete(), page.unusedLines(), notes),
                failure);
    }

    private String hash() throws IOException {
        try (InputStream in = Files.newInputStream(file.path());
                var digest = Sha256.stream(in)) {
            digest.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(digest);
        }
    }

    private Optional<Source> known(String hash) throws StoreException {
        return store.write(transaction -> {
            Optional<Source> sameBytes = transaction.sourceWithContent(hash);
            return sameBytes.isPresent() ? sameBytes : transaction.source(file.name());
        });
    }

    /** A later day of capture fills in a year that was open; it does not change one that was given. */
    private Optional<LocalDate> seenOn(Optional<Source> known, String hash) {
        Optional<Source> dated = known.filter(source -> source.contentHash().equals(hash))
                .filter(source -> source.pageDate().map(PartialDate::isFull).orElse(false));
        if (dated.isEmpty()) {
            return request.seenOn();
        }
        boolean byOption = dated.get().pageYearFrom().equals(Optional.of("option"));
        return byOption ? dated.get().pageDate().map(PartialDate::toLocalDate) : Optional.empty();
    }

    private void remember(Source source) throws StoreException {
        store.write(transaction -> {
            Optional<Source> known = transaction.source(source.name());
            boolean same = known.isPresent()
                    && known.get().contentHash().equals(source.contentHash())
                    && known.get().pageDate().equals(source.pageDate());
            if (!same) {
                transaction.write(source);
            }
            return null;
        });
    }
}
