package org.lectern.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.ColumnMapping;
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
import org.lectern.feed.labels.LabelIntake;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports files with the formats that are there. */
@Component
public final class FeedImporter implements Importer {
    private final LabelIntake.Stores stores;
    private final Formats formats = new Formats();

    @Activate
    public FeedImporter(
            @Reference PaperStore papers, @Reference ProjectStore projects, @Reference AnnotationStore log) {
        this.stores = new LabelIntake.Stores(papers, projects, log);
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
            var reading = new FileImport(file, request, formats, stores, progress);
            reading.run(reports::add, skipped::add);
        }
        return new ImportReport(reports, skipped);
    }
}
