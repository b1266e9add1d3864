package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/** A task in the way of Prodigy's {@code choice} interface. Its places count code points, as Python does. */
final class ProdigyTask {
    private final JsonGenerator json;
    private final ExportPapers papers;

    ProdigyTask(JsonGenerator json, ExportPapers papers) {
        this.json = json;
        this.papers = papers;
    }

    /** A paper that nobody answered. */
    void write(Paper paper) throws IOException {
        write(paper, Optional.empty());
    }

    void write(Paper paper, Answer answer) throws IOException {
        write(paper, Optional.of(answer));
    }

    private void write(Paper paper, Optional<Answer> answer) throws IOException {
        var document = new Document(paper);
        List<Mark> marks = answer.map(given -> document.marks(given, papers)).orElse(List.of());
        SequencedSet<String> options =
                new LinkedHashSet<>(papers.project().schema().names());
        answer.ifPresent(given -> options.addAll(Labelled.labels(given)));
        json.writeStartObject();
        json.writeStringField("text", document.text());
        meta(document, Facts.of(paper, papers.extra(paper.id())));
        options(options);
        marks(document, marks);
        if (answer.isPresent()) {
            answer(answer.get());
        }
        json.writeNumberField("_input_hash", hash(document.text()));
        json.writeNumberField("_task_hash", hash(document.text() + "\n" + options + "\n" + marks));
        json.writeStringField("_view_id", "choice");
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void meta(Document document, ObjectNode facts) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("title", document.title());
        for (var fact : facts.properties()) {
            json.writePOJOField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private void options(SequencedSet<String> options) throws IOException {
        json.writeArrayFieldStart("options");
        for (String option : options) {
            json.writeStartObject();
            json.writeStringField("id", option);
            json.writeStringField("text", option);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("config");
        json.writeStringField("choice_style", papers.project().schema().multiple() ? "multiple" : "single");
        json.writeEndObject();
    }

    private void marks(Document document, List<Mark> marks) throws IOException {
        json.writeArrayFieldStart("spans");
        for (Mark mark : marks) {
            json.writeStartObject();
            json.writeNumberField("start", mark.start());
            json.writeNumberField("end", mark.end());
            json.writeStringField("text", document.words(mark));
            json.writeStringField("label", mark.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void answer(Answer answer) throws IOException {
        json.writeArrayFieldStart("accept");
        for (String label : Labelled.labels(answer)) {
            json.writeString(label);
        }
        json.writeEndArray();
        json.writeStringField("answer", "accept");
        if (!answer.note().isEmpty()) {
            json.writeStringField("note", Document.storable(answer.note()));
        }
        String annotator = Document.storable(answer.annotator());
        json.writeStringField("_annotator_id", annotator);
        json.writeStringField("_session_id", annotator);
        long millis = answer.at().toEpochMilli();
        if (millis % 1000 == 0) {
            json.writeNumberField("_timestamp", millis / 1000);
        } else {
            json.writeNumberField("_timestamp", millis / 1000.0);
        }
    }

    /** The same input has the same number, as far as 32 bits go, with a sign, as Prodigy's own. */
    private static int hash(String text) {
        return ByteBuffer.wrap(Sha256.of(text)).getInt();
    }
}
