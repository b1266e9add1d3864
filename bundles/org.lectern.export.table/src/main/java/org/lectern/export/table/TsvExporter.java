package org.lectern.export.table;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A table for spreadsheets and scripts: one row per paper, divided by tabs. */
@Component
@ExporterInfo(id = "tsv", label = "TSV table", extension = "tsv")
public final class TsvExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(ExportField.SIGHTINGS));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        new DelimitedText('\t').write(new AllFields(papers), papers, target, progress);
    }
}
