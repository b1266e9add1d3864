package org.lectern.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports files with the formats that are there. */
@Component
public final class FeedImporter implements Importer {
    private final PaperStore store;
    private final Formats formats = new Formats();

    @Activate
    public FeedImporter(@Reference PaperStore store) {
        this.store = store;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFormat(FeedFormat format, Map<String, ?> properties) {
        formats.add(format, properties);
    }

    public void removeFormat(FeedFormat format) {
        formats.remove(format);
    }

    @Override
    public List<Format> formats() {
        return formats.listed();
    }

    @Override
    public ImportReport run(Request request, Progress progress) throws FeedException, StoreException {
        requireKnown(request);
        var found = new ImportFiles(request.paths());
        var reports = new ArrayList<FileReport>();
        var skipped = new ArrayList<Skipped>(found.missing());
        for (ImportFiles.Found file : found.files()) {
            var reading = new FileImport(file, request, formats, store, progress);
            reading.run(reports::add, skipped::add);
        }
        return new ImportReport(reports, skipped);
    }

    @Override
    public Optional<FileReport> importAs(
            String source, Path file, Optional<String> format, Consumer<FeedDescription> feed, Progress progress)
            throws FeedException, StoreException {
        var request = new Request(List.of(file), format, Optional.empty());
        requireKnown(request);
        var reports = new ArrayList<FileReport>();
        new FileImport(new ImportFiles.Found(file, true, source), request, formats, store, progress)
                .describedTo(feed)
                .run(reports::add, skipped -> {});
        return reports.stream().findFirst();
    }

    private void requireKnown(Request request) throws FeedException {
        if (request.format().isPresent()
                && formats.withId(request.format().get()).isEmpty()) {
            throw new FeedException(
                    "There is no format called " + request.format().get() + ". Nothing was imported.",
                    request.format().get(),
                    "Use one of "
                            + formats.all().stream().map(Formats.Named::id).collect(Collectors.joining(", ")) + ".");
        }
    }
}
