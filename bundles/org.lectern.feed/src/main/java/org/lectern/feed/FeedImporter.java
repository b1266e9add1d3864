package org.lectern.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.ImportReport.Skipped;
import org.lectern.api.feed.Importer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.lectern.feed.labels.LabelIntake;
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

    private final LabelIntake.Stores stores;
    private final Formats formats = new Formats();
    private final Optional<Originals> originals;

    @Activate
    public FeedImporter(
            @Reference PaperStore papers,
            @Reference ProjectStore projects,
            @Reference AnnotationStore log,
            @Reference Workspace workspace) {
        this(papers, projects, log, Optional.of(new Originals(workspace.folder().resolve(ORIGINALS))));
    }

    /** One that keeps no original bytes, since it knows no workspace. */
    public FeedImporter(PaperStore papers, ProjectStore projects, AnnotationStore log) {
        this(papers, projects, log, Optional.empty());
    }

    FeedImporter(PaperStore papers, ProjectStore projects, AnnotationStore log, Optional<Originals> originals) {
        this.stores = new LabelIntake.Stores(papers, projects, log);
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
    public ImportPreview preview(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit)
            throws FeedException {
        return new Previewing(formats).of(path, format, mapping, limit);
    }

    @Override
    public ImportReport run(Request request, Progress progress) throws FeedException, StoreException {
        if (request.format().isPresent()) {
            formats.required(request.format().get());
        }
        var found = new ImportFiles(request.paths());
        var reports = new ArrayList<FileReport>();
        var skipped = new ArrayList<Skipped>(found.missing());
        for (ImportFiles.Found file : found.files()) {
            var reading = new FileImport(file, request, formats, stores, originals, progress);
            reading.run(reports::add, skipped::add);
        }
        return new ImportReport(reports, skipped);
    }

    @Override
    public Optional<FileReport> importAs(
            String source, Path file, Optional<String> format, Consumer<FeedDescription> feed, Progress progress)
            throws FeedException, StoreException {
        var request = new Request(List.of(file), format, Optional.empty());
        if (format.isPresent()) {
            formats.required(format.get());
        }
        var reports = new ArrayList<FileReport>();
        new FileImport(new ImportFiles.Found(file, true, source), request, formats, stores, originals, progress)
                .describedTo(feed)
                .run(reports::add, skipped -> {});
        return reports.stream().findFirst();
    }
}
