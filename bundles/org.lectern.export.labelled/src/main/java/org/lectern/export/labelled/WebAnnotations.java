package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;

/**
 * Annotations of papers, as the W3C's model has them. Places count code points, as it demands. Ids are fragments of the
 * file itself, since no address is given out for them.
 */
final class WebAnnotations {
    /** How many UTF-16 units of the text before and after a mark are told, so that it is found where the text has changed. */
    private static final int CONTEXT = 32;

    private final JsonGenerator json;
    private String paper = "";
    private String text = "";
    private int ofPaper;
    private long written;

    WebAnnotations(JsonGenerator json) {
        this.json = json;
    }

    long written() {
        return written;
    }

    /** The annotation that holds the text. To be written before those of its answers. */
    void describe(Paper of, Document document) throws IOException {
        paper = "#" + SafeName.alone(of.id().value());
        text = paper + "-text";
        ofPaper = 0;
        start("describing");
        json.writeObjectFieldStart("body");
        json.writeStringField("id", text);
        json.writeStringField("type", "TextualBody");
        json.writeStringField("format", "text/plain");
        json.writeStringField("purpose", "describing");
        json.writeStringField("label", document.title());
        json.writeStringField("value", document.text());
        json.writeEndObject();
        json.writeArrayFieldStart("target");
        for (Identifier identifier : of.identifiers()) {
            json.writeString(address(identifier));
        }
        if (of.identifiers().isEmpty()) {
            json.writeString(paper);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String address(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.scheme()) {
            case DOI -> "https://doi.org/" + encoded(value);
            case ARXIV -> "https://arxiv.org/abs/" + value;
            case PUBMED -> "https://pubmed.ncbi.nlm.nih.gov/" + value + "/";
            case OPENREVIEW -> "https://openreview.net/forum?id=" + value;
            case URL -> value;
        };
    }

    /** Old DOIs hold characters that no address may: {@code 10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O}. */
    private static String encoded(String doi) {
        return Pattern.compile("[%<>\"{}|\\\\^`#?\\[\\]]")
                .matcher(doi)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    }

    /** What is said of the whole, and then each mark. */
    void answer(Answer answer, Document document, List<Mark> marks) throws IOException {
        List<String> labels = Labelled.labels(answer);
        if (!labels.isEmpty() || !answer.note().isEmpty() || marks.isEmpty()) {
            start(labels.isEmpty() ? "commenting" : "classifying");
            said(answer);
            json.writeArrayFieldStart("body");
            for (String label : labels) {
                body(label, "classifying");
            }
            if (!answer.note().isEmpty()) {
                body(Document.storable(answer.note()), "commenting");
            }
            json.writeEndArray();
            json.writeStringField("target", text);
            json.writeEndObject();
        }
        for (Mark mark : marks) {
            start("tagging");
            said(answer);
            json.writeArrayFieldStart("body");
            body(mark.label(), "tagging");
            json.writeEndArray();
            target(mark, document);
            json.writeEndObject();
        }
    }

    private void start(String motivation) throws IOException {
        written++;
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("id", paper + "-" + ++ofPaper);
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", motivation);
    }

    private void said(Answer answer) throws IOException {
        json.writeObjectFieldStart("creator");
        json.writeStringField("type", "Person");
        json.writeStringField("name", Document.storable(answer.annotator()));
        json.writeEndObject();
        json.writeStringField("created", answer.at().toString());
    }

    private void body(String value, String purpose) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void target(Mark mark, Document document) throws IOException {
        int start = document.utf16(mark.start());
        int end = document.utf16(mark.end());
        json.writeObjectFieldStart("target");
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", text);
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", mark.start());
        json.writeNumberField("end", mark.end());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", document.text().substring(start, end));
        json.writeStringField("prefix", document.text().substring(document.whole(start - CONTEXT), start));
        json.writeStringField("suffix", document.text().substring(end, document.whole(end + CONTEXT)));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
