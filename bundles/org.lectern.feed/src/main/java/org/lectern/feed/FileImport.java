package org.lectern.feed;

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
import org.lectern.api.feed.ImportReport.LabelReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Source;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.feed.labels.LabelIntake;

/** Imports one file. */
final class FileImport {
    private final ImportFiles.Found file;
    private final Importer.Request request;
    private final Formats formats;
    private final LabelIntake.Stores stores;
    private final PaperStore store;
    private final Optional<Originals> originals;
    private final Progress progress;
    private Consumer<FeedDescription> described = feed -> {};

    FileImport(
            ImportFiles.Found file,
            Importer.Request request,
            Formats formats,
            LabelIntake.Stores stores,
            Optional<Originals> originals,
            Progress progress) {
        this.file = file;
        this.request = request;
        this.formats = formats;
        this.stores = stores;
        this.store = stores.papers();
        this.originals = originals;
        this.progress = progress;
    }

    /** Who is told what the feed says about itself. */
    FileImport describedTo(Consumer<FeedDescription> listener) {
        described = listener;
        return this;
    }

    void run(Consumer<FileReport> reports, Consumer<Skipped> skipped) throws StoreException {
        if (!Files.isDirectory(file.path())) {
            runFile(reports, skipped);
            return;
        }
        try (Packed packed = Packed.of(file.path())) {
            var zip = new ImportFiles.Found(packed.file(), file.named(), file.name());
            new FileImport(zip, request, formats, stores, originals, progress)
                    .describedTo(described)
                    .runFile(reports, skipped);
        } catch (IOException e) {
            skipped.accept(new Skipped(file.name(), "could not be packed: " + ImportFiles.reason(e), file.named()));
        }
    }

    private void runFile(Consumer<FileReport> reports, Consumer<Skipped> skipped) throws StoreException {
        progress.step(file.name());
        try {
            Optional<Formats.Named> format = format();
            if (format.isPresent()) {
                var bytes = new Bytes(hash(), Files.size(file.path()));
                Optional<Source> known = known(bytes.hash());
                Optional<ImportRun> unchanged = unchanged(format.get(), known, bytes.hash());
                reports.accept(
                        unchanged.isPresent()
                                ? Known.report(file.name(), unchanged.get())
                                : read(format.get(), known, bytes));
            } else {
                skipped.accept(new Skipped(file.name(), reasonForNoFormat(), file.named()));
            }
        } catch (IOException e) {
            skipped.accept(new Skipped(file.name(), "could not be read: " + ImportFiles.reason(e), file.named()));
        }
    }

    /** What is to be read. */
    private record Bytes(String hash, long count) {}

    private Optional<ImportRun> unchanged(Formats.Named format, Optional<Source> known, String hash)
            throws StoreException {
        return known.isPresent() && known.get().contentHash().equals(hash)
                ? Known.unchanged(known.get(), format.id(), store.importsOf(hash), request)
                : Optional.empty();
    }

    private Optional<Formats.Named> format() throws IOException {
        if (request.format().isPresent()) {
            return formats.withId(request.format().get());
        }
        try (var in = Opened.open(file.path())) {
            return formats.recognise(Opened.name(file.path()), in);
        }
    }

    private String reasonForNoFormat() throws IOException {
        return Files.size(file.path()) == 0 ? "is empty" : "no known format";
    }

    private FileReport read(Formats.Named format, Optional<Source> known, Bytes bytes)
            throws IOException, StoreException {
        String hash = bytes.hash();
        // The same bytes are the same source, wherever they lie.
        String name = known.filter(source -> source.contentHash().equals(hash))
                .map(Source::name)
                .orElse(file.name());
        String id = "i-" + UUID.randomUUID();
        try (var labels = new LabelIntake(stores, request.project(), request.annotator(), name, id)) {
            return read(format, known, bytes, name, id, labels);
        }
    }

    private FileReport read(
            Formats.Named format, Optional<Source> known, Bytes bytes, String name, String id, LabelIntake labels)
            throws IOException, StoreException {
        String hash = bytes.hash();
        var pages = new ArrayList<PageReport>();
        var failure = Optional.<String>empty();
        Optional<String> notKept = originals
                .map(kept -> kept.keep(file.path(), bytes.hash(), bytes.count()))
                .orElse(Optional.of("no workspace is open"));
        // In the store from the first papers on, so that what a killed import brought can be withdrawn too.
        var begun =
                ImportRun.begun(id, Instant.now(), name, format.id(), hash, bytes.count(), request.seenOn(), notKept);
        var capture = new Capture(store, begun, labels, progress);
        try (var in = Opened.open(file.path())) {
            pages.add(format.format()
                    .read(
                            new FeedInput(file.name(), in, seenOn(known, hash), request.mapping()),
                            new Described(capture, described)));
        } catch (Capture.StoreFailure e) {
            throw e.reason();
        } catch (FeedException e) {
            failure = Optional.of(e.getMessage() + " " + e.advice());
        } catch (IOException e) {
            failure = Optional.of("Reading stopped: " + ImportFiles.reason(e)
                    + ". What was read before is kept. Import the file again when it is whole.");
        }
        PageReport page = pages.isEmpty() ? capture.page() : pages.getFirst();
        capture.finish();
        Optional<LabelReport> labelled = labels.finish();
        if (failure.isEmpty() || capture.papers() > 0) {
            FileReport report = report(format, capture, page, failure, labelled, labels.notes());
            remember(new Source(name, format.id(), hash, page.pageDate(), page.pageYearFrom(), Instant.now()));
            record(begun, report, capture);
            return originals.isEmpty() ? report : said(report, notKept);
        }
        return report(format, capture, page, failure, labelled, labels.notes());
    }

    /** An import that changed nothing is kept too: it makes the next one cheap. */
    private void record(ImportRun begun, FileReport report, Capture capture) throws StoreException {
        var run = new ImportRun(
                begun.id(),
                Instant.now(),
                begun.source(),
                begun.format(),
                begun.contentHash(),
                begun.bytes(),
                report.page().pageDate(),
                report.page().pageYearFrom(),
                begun.seenOn(),
                report.papers(),
                report.added(),
                report.merged(),
                report.unchanged(),
                capture.duplicates(),
                report.failure().isEmpty() ? ImportRun.State.WHOLE : ImportRun.State.BROKEN,
                begun.notKept(),
                remarks(report));
        store.write(transaction -> {
            transaction.write(run);
            return null;
        });
    }

    private List<ImportRun.Remark> remarks(FileReport report) {
        var remarks = new ArrayList<>(Known.remarks(report.page()));
        if (report.labels().isPresent() || !request.mapping().columns().isEmpty()) {
            remarks.add(new ImportRun.Remark(ImportRun.Remark.Kind.AGAIN, 0, "", ""));
        }
        return remarks;
    }

    private static FileReport said(FileReport report, Optional<String> notKept) {
        if (notKept.isEmpty()) {
            return report;
        }
        PageReport page = report.page();
        var notes = new ArrayList<>(page.notes());
        notes.add("The papers are in; the original bytes are not kept: " + notKept.get() + ".");
        return new FileReport(
                report.path(),
                report.format(),
                report.papers(),
                report.added(),
                report.merged(),
                report.unchanged(),
                new PageReport(page.pageDate(), page.pageYearFrom(), page.incomplete(), page.unusedLines(), notes),
                report.failure(),
                report.labels());
    }

    private FileReport report(
            Formats.Named format,
            Capture capture,
            PageReport page,
            Optional<String> failure,
            Optional<LabelReport> labelled,
            List<String> labelNotes) {
        List<String> notes = new ArrayList<>(page.notes());
        notes.addAll(capture.notes());
        notes.addAll(labelNotes);
        return new FileReport(
                file.name(),
                format.id(),
                capture.papers(),
                capture.count(Merging.Outcome.ADDED),
                capture.count(Merging.Outcome.MERGED),
                capture.count(Merging.Outcome.UNCHANGED),
                new PageReport(page.pageDate(), page.pageYearFrom(), page.incomplete(), page.unusedLines(), notes),
                failure,
                labelled);
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
