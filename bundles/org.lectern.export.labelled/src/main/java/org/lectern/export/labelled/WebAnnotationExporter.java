package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
 * A W3C annotation collection in JSON-LD. A paper's text is the body of an annotation that describes the paper; what
 * annotators said of it, and the marks in it, are annotations of that body.
 */
@Component
@ExporterInfo(id = "web-annotation", label = "W3C Web Annotation", extension = "jsonld")
public final class WebAnnotationExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        Set<ExportField> carried = Labelled.textAndAnswers();
        carried.add(ExportField.IDENTIFIERS);
        return carried;
    }

    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return Labelled.cuts(paper, answers);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        try (JsonGenerator json = JsonOut.values(target.file())) {
            json.writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
            json.writeStringField("id", "#collection");
            json.writeStringField("type", "AnnotationCollection");
            json.writeStringField("label", papers.project().name());
            json.writeObjectFieldStart("first");
            json.writeStringField("id", "#page-1");
            json.writeStringField("type", "AnnotationPage");
            json.writeStringField("partOf", "#collection");
            json.writeArrayFieldStart("items");
            var annotations = new WebAnnotations(json);
            papers.each(progress, paper -> {
                var document = new Document(paper);
                annotations.describe(paper, document);
                for (Answer answer : papers.answers(paper.id())) {
                    annotations.answer(answer, document, document.marks(answer, papers));
                }
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeNumberField("total", annotations.written());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
