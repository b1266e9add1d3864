package org.lectern.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports files with the formats that are there. */
@Component
public final class FeedImporter implements Importer {
    /** The folder of the workspace that holds the bytes as they came in. */
    static final String ORIGINALS = "originals";

    private final PaperStore store;
    private final Formats formats = new Formats();
    private final Optional<Originals> originals;

    @Activate
    public FeedImporter(@Reference PaperStore store, @Reference Workspace workspace) {
        this(store, Optional.of(new Originals(workspace.folder().resolve(ORIGINALS))));
    }

    /** One that keeps no original bytes, since it knows no workspace. */
    public FeedImporter(PaperStore store) {
        this(store, Optional.empty());
    }

    FeedImporter(PaperStore store, Optional<Originals> originals) {
        this.store = store;
        this.originals = originals;
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
        if (request.format().isPresent()
                && formats.withId(request.format().get()).isEmpty()) {
            throw new FeedException(
                    "There is no format called " + request.format().get() + ". Nothing was imported.",
                    request.format().get(),
                    "Use one of "
                            + formats.all().stream().map(Formats.Named::id).collect(Collectors.joining(", ")) + ".");
        }
        var found = new ImportFiles(request.paths());
        var reports = new ArrayList<FileReport>();
        var skipped = new ArrayList<Skipped>(found.missing());
        for (ImportFiles.Found file : found.files()) {
            var reading = new FileImport(file, request, formats, store, originals, progress);
            reading.run(reports::add, skipped::add);
        }
        return new ImportReport(reports, skipped);
    }
}
