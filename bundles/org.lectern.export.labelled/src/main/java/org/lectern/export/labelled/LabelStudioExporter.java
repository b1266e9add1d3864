package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/**
 * What Label Studio imports: {@code tasks.json}, a task for each paper with an annotation for each annotator, and
 * {@code labelling-config.xml} for the project's settings, without which the annotations have no place to be shown.
 */
@Component
@ExporterInfo(id = "label-studio", label = "Label Studio")
public final class LabelStudioExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return Labelled.withFacts();
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return Labelled.cuts(paper, answers);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        var config = new StudioConfig(papers.project());
        try (JsonGenerator json = JsonOut.values(target.file("tasks.json"))) {
            var task = new StudioTask(json, papers, config);
            json.writeStartArray();
            papers.each(progress, paper -> {
                task.write(paper);
            });
            json.writeEndArray();
        }
        try (Writer xml = JsonOut.text(target.file("labelling-config.xml"))) {
            xml.write(config.toString());
        }
    }
}
