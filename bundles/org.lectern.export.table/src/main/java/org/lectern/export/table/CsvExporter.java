package org.lectern.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A table for spreadsheets: RFC 4180 in UTF-8, one row per paper, no cell that a spreadsheet would run. */
@Component
@ExporterInfo(id = "csv", label = "CSV table", extension = "csv")
public final class CsvExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(
                EnumSet.of(ExportField.SIGHTINGS, ExportField.NOTES, ExportField.SPANS, ExportField.EXTRA));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
        try (Stream<Paper> stream = papers.papers();
                var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            writeRow(out, PaperRow.COLUMNS);
            for (Iterator<Paper> all = stream.iterator(); all.hasNext(); ) {
                Paper paper = all.next();
                progress.step(paper.title());
                writeRow(out, PaperRow.cells(paper, papers.answers(paper.id()), papers.project()));
            }
        }
    }

    private static void writeRow(Writer out, List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(CsvCell.written(cell));
            separator = ",";
        }
        out.write("\r\n");
    }
}
