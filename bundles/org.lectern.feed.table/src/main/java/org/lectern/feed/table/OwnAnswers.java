package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.Span;

/** Answers as our own tables carry them. */
final class OwnAnswers {
    private OwnAnswers() {}

    /** {@code ada: relevant}, one for each label, with semicolons between; {@code ada:} for an answer without a label. */
    static List<GivenAnswer> ofText(String text) {
        var byAnnotator = new LinkedHashMap<String, List<String>>();
        for (String part : ListText.parts(text)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                List<String> labels =
                        byAnnotator.computeIfAbsent(part.substring(0, colon).strip(), annotator -> new ArrayList<>());
                labels.add(part.substring(colon + 1).strip());
            }
        }
        var answers = new ArrayList<GivenAnswer>();
        byAnnotator.forEach((annotator, labels) ->
                answers.add(new GivenAnswer(annotator, labels, "", Optional.empty(), List.of())));
        return answers;
    }

    /** {@code [{"annotator","labels","note","at","spans"}]}. */
    static List<GivenAnswer> ofJson(JsonNode list) {
        var answers = new ArrayList<GivenAnswer>();
        for (JsonNode one : list) {
            if (one.path("labels").isArray() || one.path("spans").isArray()) {
                var labels = new ArrayList<String>();
                one.path("labels").forEach(label -> labels.add(label.asText()));
                answers.add(new GivenAnswer(
                        one.path("annotator").asText(""),
                        labels,
                        one.path("note").asText(""),
                        Decisions.time(one.path("at").asText("")),
                        spans(one.path("spans"))));
            }
        }
        return answers;
    }

    private static List<Span> spans(JsonNode list) {
        var spans = new ArrayList<Span>();
        for (JsonNode one : list) {
            int start = one.path("start").asInt(-1);
            int end = one.path("end").asInt(-1);
            if (start >= 0 && end >= start && !one.path("label").asText("").isBlank()) {
                Span.Part part = one.path("part").asText("abstract").equalsIgnoreCase("title")
                        ? Span.Part.TITLE
                        : Span.Part.ABSTRACT;
                spans.add(new Span(part, start, end, one.path("label").asText()));
            }
        }
        return spans;
    }
}
