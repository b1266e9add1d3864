package org.lectern.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.api.export.CsvCell;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.work.Progress;

/** A table as text in UTF-8, quoted as RFC 4180 says, a line break being CR LF. No cell is one that a spreadsheet would run. */
final class DelimitedText {
    private final char separator;

    DelimitedText(char separator) {
        this.separator = separator;
    }

    void write(PaperTable table, ExportPapers papers, ExportTarget target, Progress progress)
            throws ExportException, IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            writeRow(out, table.header());
            papers.each(progress, paper -> {
                writeRow(out, table.row(paper));
            });
        }
    }

    private void writeRow(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(CsvCell.written(cells.get(i), separator));
        }
        out.write("\r\n");
    }
}
