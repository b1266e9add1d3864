package org.lectern.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
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

/** One JSON object per paper and line. Every line has the same names in the same order; what is unknown is null. */
@Component
@ExporterInfo(id = "jsonl", label = "JSON Lines", extension = "jsonl")
public final class JsonLinesExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.allOf(ExportField.class);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        // Through a Writer: half a surrogate pair becomes "?" there, while Jackson's own UTF-8 encoder refuses it.
        try (var lines = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8));
                JsonGenerator json = PaperJson.JSON.createGenerator(lines)) {
            json.setRootValueSeparator(null);
            papers.each(progress, paper -> {
                new PaperJson(json).write(paper, papers.answers(paper.id()), papers.extra(paper.id()));
                json.writeRaw('\n');
            });
        }
    }
}
