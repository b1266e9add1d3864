package org.lectern.export.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetWriter;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A Parquet file with a row for each paper, with lists and structures where JSON Lines has them. */
@Component
@ExporterInfo(id = "parquet", label = "Parquet", extension = "parquet")
public final class ParquetExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.allOf(ExportField.class);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        try (var bytes = new BufferedOutputStream(target.file(), 1 << 16);
                ParquetWriter<PaperRow> rows = PapersFile.writer(bytes)) {
            papers.each(progress, paper -> {
                rows.write(new PaperRow(paper, papers.answers(paper.id()), papers.extra(paper.id())));
            });
        }
    }
}
