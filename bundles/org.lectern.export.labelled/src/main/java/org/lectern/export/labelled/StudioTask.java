package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/** A Label Studio task. Its places count code points, as its editor and Python do. */
final class StudioTask {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final JsonGenerator json;
    private final ExportPapers papers;
    private final StudioConfig config;

    StudioTask(JsonGenerator json, ExportPapers papers, StudioConfig config) {
        this.json = json;
        this.papers = papers;
        this.config = config;
    }

    void write(Paper paper) throws IOException {
        var document = new Document(paper);
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("text", document.text());
        json.writeStringField("title", document.title());
        ObjectNode facts = Facts.of(paper, papers.extra(paper.id()));
        for (var fact : facts.properties()) {
            json.writePOJOField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("annotations");
        for (Answer answer : papers.answers(paper.id())) {
            annotation(document, answer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void annotation(Document document, Answer answer) throws IOException {
        json.writeStartObject();
        if (EMAIL.matcher(answer.annotator()).matches()) {
            // Label Studio looks for a member with this address. Who has none is not named here: it would refuse the
            // file.
            json.writeObjectFieldStart("completed_by");
            json.writeStringField("email", answer.annotator());
            json.writeEndObject();
        }
        json.writeStringField("annotator", Document.storable(answer.annotator()));
        json.writeBooleanField("was_cancelled", false);
        // Imported annotations count as ground truth unless they say otherwise.
        json.writeBooleanField("ground_truth", false);
        json.writeStringField("created_at", answer.at().toString());
        json.writeStringField("updated_at", answer.at().toString());
        json.writeArrayFieldStart("result");
        choices(Labelled.labels(answer));
        int number = 0;
        for (Mark mark : document.marks(answer, papers)) {
            mark(document, mark, ++number);
        }
        note(answer.note());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void choices(List<String> labels) throws IOException {
        if (labels.isEmpty()) {
            return;
        }
        start("label", StudioConfig.LABEL, "choices");
        json.writeArrayFieldStart("choices");
        for (String label : labels) {
            config.used(label);
            json.writeString(label);
        }
        json.writeEndArray();
        end();
    }

    private void mark(Document document, Mark mark, int number) throws IOException {
        config.usedForMarks(mark.label());
        start("mark-" + number, StudioConfig.MARK, "labels");
        json.writeNumberField("start", mark.start());
        json.writeNumberField("end", mark.end());
        json.writeStringField("text", document.words(mark));
        json.writeArrayFieldStart("labels");
        json.writeString(mark.label());
        json.writeEndArray();
        end();
    }

    private void note(String note) throws IOException {
        if (note.isEmpty()) {
            return;
        }
        start("note", StudioConfig.NOTE, "textarea");
        json.writeArrayFieldStart("text");
        json.writeString(Document.storable(note));
        json.writeEndArray();
        end();
    }

    private void start(String id, String control, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("from_name", control);
        json.writeStringField("to_name", StudioConfig.TEXT);
        json.writeStringField("type", type);
        json.writeObjectFieldStart("value");
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }
}
