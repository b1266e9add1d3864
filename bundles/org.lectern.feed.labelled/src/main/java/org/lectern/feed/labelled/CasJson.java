package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Span;

/**
 * A document in UIMA CAS JSON 0.4.0. Its places count UTF-16 units. Annotations with a place are marks, those without
 * one are labels of the document; relations have no place in Lectern and are counted.
 */
final class CasJson {
    private static final List<String> NAMES = List.of("label", "value", "category", "identifier", "PosValue");

    private CasJson() {}

    static Optional<MarkedDocument> read(JsonNode cas, Account account) {
        JsonNode structures = cas.path("%FEATURE_STRUCTURES");
        Optional<JsonNode> sofa = sofa(structures);
        Optional<MarkedText> text =
                sofa.flatMap(found -> MarkedText.of(found.path("sofaString").asText(""), ""));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var labels = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        for (JsonNode one : structures) {
            take(one, sofa.get().path("%ID").asText(""), text.get(), labels, spans, account);
        }
        return Optional.of(new MarkedDocument(text.get(), labels, spans));
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

    private static void take(
            JsonNode one, String sofa, MarkedText text, List<String> labels, List<Span> spans, Account account) {
        String type = one.path("%TYPE").asText("");
        if (type.isEmpty() || MarkedDocument.isMachinery(type)) {
            return;
        }
        if (one.has("@Dependent") || one.has("@Governor")) {
            account.count("relations between marks were left out");
        } else if (one.path("begin").isNumber() && one.path("end").isNumber()) {
            boolean here = one.path("@sofa").asText(sofa).equals(sofa);
            List<Span> found = here
                    ? text.spansUtf16(
                            one.path("begin").asInt(),
                            one.path("end").asInt(),
                            name(one).orElse(MarkedDocument.shortName(type)))
                    : List.of();
            if (found.isEmpty()) {
                account.count("marks lie outside of their text and were left out");
            }
            spans.addAll(found);
        } else if (one.has("@sofa")) {
            name(one).ifPresent(labels::add);
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
