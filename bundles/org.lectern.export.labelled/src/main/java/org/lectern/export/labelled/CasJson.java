package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/**
 * One CAS. Its places count UTF-16 units. Marks are named entities; labels, the note and what is known of the paper are
 * string fields of the document, since INCEpTION refuses a file that holds a type its project has not.
 */
final class CasJson {
    private static final int SOFA = 1;

    private final JsonGenerator json;
    private final Document document;
    private int last = SOFA;

    CasJson(JsonGenerator json, Document document) {
        this.json = json;
        this.document = document;
    }

    void write(Paper paper, Optional<Answer> answer, List<Mark> marks, Map<String, String> extra) throws IOException {
        json.writeStartObject();
        types();
        json.writeArrayFieldStart("%FEATURE_STRUCTURES");
        sofa();
        documentMetaData(paper);
        segments();
        for (Mark mark : marks) {
            start(Inception.NAMED_ENTITY, document.utf16(mark.start()), document.utf16(mark.end()));
            json.writeStringField("value", mark.label());
            json.writeEndObject();
        }
        if (answer.isPresent()) {
            answer(answer.get());
        }
        facts(Facts.of(paper, extra));
        json.writeEndArray();
        views();
        json.writeEndObject();
    }

    private void types() throws IOException {
        json.writeObjectFieldStart("%TYPES");
        type(Inception.DOCUMENT, "uima.tcas.DocumentAnnotation", "documentTitle", "documentId");
        type(Inception.SENTENCE, "uima.tcas.Annotation", "id");
        type(Inception.TOKEN, "uima.tcas.Annotation");
        type(Inception.NAMED_ENTITY, "uima.tcas.Annotation", "value", "identifier");
        type(Inception.STRING_FIELD, "uima.tcas.Annotation", "key", "value");
        json.writeEndObject();
    }

    private void type(String name, String above, String... strings) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("%NAME", name);
        json.writeStringField("%SUPER_TYPE", above);
        for (String feature : strings) {
            json.writeObjectFieldStart(feature);
            json.writeStringField("%NAME", feature);
            json.writeStringField("%RANGE", "uima.cas.String");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void sofa() throws IOException {
        json.writeStartObject();
        json.writeNumberField("%ID", SOFA);
        json.writeStringField("%TYPE", "uima.cas.Sofa");
        json.writeNumberField("sofaNum", 1);
        json.writeStringField("sofaID", "_InitialView");
        json.writeStringField("mimeType", "text");
        json.writeStringField("sofaString", document.text());
        json.writeEndObject();
    }

    private void documentMetaData(Paper paper) throws IOException {
        start(Inception.DOCUMENT, 0, document.text().length());
        json.writeStringField("language", "x-unspecified");
        json.writeStringField("documentTitle", document.title());
        json.writeStringField("documentId", paper.id().value());
        json.writeEndObject();
    }

    private void segments() throws IOException {
        for (Segments.Sentence sentence : Segments.of(document).sentences()) {
            start(Inception.SENTENCE, sentence.begin(), sentence.end());
            json.writeStringField("id", sentence.id());
            json.writeEndObject();
            for (Segments.Token token : sentence.tokens()) {
                start(Inception.TOKEN, token.begin(), token.end());
                json.writeEndObject();
            }
        }
    }

    private void answer(Answer answer) throws IOException {
        field("annotator", Document.storable(answer.annotator()));
        field("labelledAt", answer.at().toString());
        for (String label : Labelled.labels(answer)) {
            field("label", label);
        }
        if (!answer.note().isEmpty()) {
            field("note", Document.storable(answer.note()));
        }
    }

    private void facts(ObjectNode facts) throws IOException {
        for (var fact : facts.properties()) {
            JsonNode value = fact.getValue();
            field(fact.getKey(), value.isTextual() ? value.textValue() : value.toString());
        }
    }

    private void field(String key, String value) throws IOException {
        start(Inception.STRING_FIELD, 0, document.text().length());
        json.writeStringField("key", key);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void start(String type, int begin, int end) throws IOException {
        json.writeStartObject();
        json.writeNumberField("%ID", ++last);
        json.writeStringField("%TYPE", type);
        json.writeNumberField("@sofa", SOFA);
        json.writeNumberField("begin", begin);
        json.writeNumberField("end", end);
    }

    private void views() throws IOException {
        json.writeObjectFieldStart("%VIEWS");
        json.writeObjectFieldStart("_InitialView");
        json.writeNumberField("%SOFA", SOFA);
        json.writeArrayFieldStart("%MEMBERS");
        for (int id = SOFA + 1; id <= last; id++) {
            json.writeNumber(id);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
