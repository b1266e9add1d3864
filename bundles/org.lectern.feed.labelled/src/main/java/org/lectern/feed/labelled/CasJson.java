package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.Span;

/**
 * A document in UIMA CAS JSON 0.4.0. Its places count UTF-16 units. Annotations with a place are marks, those without
 * one are labels of the document; relations have no place in Lectern and are counted.
 */
final class CasJson {
    static final List<String> NAMES = List.of("label", "value", "category", "identifier", "PosValue");

    private CasJson() {}

    /** What is said of the whole document. */
    private static final class Whole {
        private final List<String> labels = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

        /** A string field of a document, {@code key} and {@code value}: our own exports hold in them what is known of it. */
        void field(JsonNode one) {
            String key = one.path("key").asText("");
            if (key.equals("label")) {
                labels.add(one.path("value").asText(""));
            } else if (!key.isBlank()) {
                fields.set(key, value(one.path("value").asText("")));
            }
        }

        private static JsonNode value(String value) {
            boolean structured = value.startsWith("[") || value.startsWith("{");
            return (structured ? Json.parse(value) : Optional.<JsonNode>empty())
                    .filter(parsed -> parsed.toString().equals(value))
                    .orElse(TextNode.valueOf(value));
        }

        private String taken(String key) {
            JsonNode value = fields.remove(key);
            return value == null ? "" : value.isTextual() ? value.textValue() : value.toString();
        }

        GivenAnswer answer() {
            return new GivenAnswer(taken("annotator"), labels, taken("note"), Times.of(taken("labelledAt")), spans);
        }
    }

    static Optional<MarkedDocument> read(JsonNode cas, PageAccount account) {
        JsonNode structures = cas.path("%FEATURE_STRUCTURES");
        Optional<JsonNode> sofa = sofa(structures);
        String content = sofa.map(found -> found.path("sofaString").asText("")).orElse("");
        Optional<MarkedText> text = MarkedText.of(content, title(structures, content));
        if (sofa.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        var whole = new Whole();
        for (JsonNode one : structures) {
            take(one, sofa.get().path("%ID").asText(""), text.get(), whole, account);
        }
        GivenAnswer answer = whole.answer();
        return Optional.of(new MarkedDocument(text.get(), answer, new PaperFacts(whole.fields)));
    }

    /** Tools write the name of the file for a title too; one with which the text begins is one. */
    private static String title(JsonNode structures, String text) {
        for (JsonNode one : structures) {
            String title = one.path("documentTitle").asText("");
            if (!title.isBlank() && text.startsWith(title)) {
                return title;
            }
        }
        return "";
    }

    private static Optional<JsonNode> sofa(JsonNode structures) {
        for (JsonNode one : structures) {
            if (one.path("%TYPE").asText("").equals("uima.cas.Sofa")
                    && one.path("sofaString").isTextual()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static void take(JsonNode one, String sofa, MarkedText text, Whole whole, PageAccount account) {
        String type = one.path("%TYPE").asText("");
        if (MarkedDocument.isMachinery(type)) {
            return;
        }
        if (MarkedDocument.shortName(type).equals("MetaDataStringField")) {
            whole.field(one);
        } else if (one.has("@Dependent") || one.has("@Governor")) {
            account.count("relations between marks were left out");
        } else if (one.path("begin").isNumber() && one.path("end").isNumber()) {
            boolean here = one.path("@sofa").asText(sofa).equals(sofa);
            List<Span> found = here
                    ? text.spansUtf16(
                            Json.place(one.path("begin")),
                            Json.place(one.path("end")),
                            name(one).orElse(MarkedDocument.shortName(type)))
                    : List.of();
            if (found.isEmpty()) {
                account.count("marks lie outside of their text and were left out");
            }
            whole.spans.addAll(found);
        } else if (one.has("@sofa") && name(one).isPresent()) {
            whole.labels.add(name(one).get());
        } else {
            account.count("structures that neither mark nor name anything were left out");
        }
    }

    private static Optional<String> name(JsonNode one) {
        for (String name : NAMES) {
            if (one.path(name).isTextual() && !one.path(name).textValue().isBlank()) {
                return Optional.of(one.path(name).textValue());
            }
        }
        return one.properties().stream()
                .filter(entry -> !entry.getKey().matches("(?s)[%@^#].*"))
                .map(Map.Entry::getValue)
                .filter(value -> value.isTextual() && !value.textValue().isBlank())
                .map(JsonNode::textValue)
                .findFirst();
    }
}
