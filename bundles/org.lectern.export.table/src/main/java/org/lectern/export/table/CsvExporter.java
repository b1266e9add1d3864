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

/** A table for spreadsheets: one row per paper, divided by commas. */
@Component
@ExporterInfo(id = "csv", label = "CSV table", extension = "csv")
public final class CsvExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(ExportField.SIGHTINGS));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        new DelimitedText(',').write(new AllFields(papers), papers, target, progress);
    }
}
