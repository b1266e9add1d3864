package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.model.Span;

/** What annotators gave to one Label Studio task. */
final class StudioAnswers {
    private final StudioTexts texts;
    private final PageAccount account;

    StudioAnswers(StudioTexts texts, PageAccount account) {
        this.texts = texts;
        this.account = account;
    }

    List<GivenAnswer> of(ObjectNode task) {
        task.path("predictions").forEach(prediction -> account.count("predictions of models were left out"));
        var answers = new ArrayList<GivenAnswer>();
        Stream.of("annotations", "completions")
                .flatMap(name -> StreamSupport.stream(task.path(name).spliterator(), false))
                .forEach(annotation -> answer(annotation, answers));
        return answers;
    }

    private void answer(JsonNode annotation, List<GivenAnswer> answers) {
        if (annotation.path("was_cancelled").asBoolean(false)) {
            account.count("tasks were skipped by their annotator and are no answer");
            return;
        }
        var labels = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        var notes = new ArrayList<String>();
        for (JsonNode result : annotation.path("result")) {
            take(result, labels, spans, notes);
        }
        Optional<Instant> at =
                Times.of(annotation.path("updated_at")).or(() -> Times.of(annotation.path("created_at")));
        answers.add(new GivenAnswer(annotator(annotation), labels, String.join("\n", notes), at, spans));
    }

    /** Label Studio knows its members only; our own export names whoever it was. */
    private static String annotator(JsonNode annotation) {
        String named = annotation.path("annotator").asText("");
        JsonNode by = annotation.path("completed_by");
        if (!named.isBlank()) {
            return named;
        }
        if (by.isObject()) {
            String name = (by.path("first_name").asText("") + " "
                            + by.path("last_name").asText(""))
                    .strip();
            return by.path("email").asText(name.isEmpty() ? by.path("id").asText("") : name);
        }
        return by.isNumber() ? "user " + by.asText() : by.isTextual() ? by.textValue() : "";
    }

    private void take(JsonNode result, List<String> labels, List<Span> spans, List<String> notes) {
        JsonNode value = result.path("value");
        switch (result.path("type").asText("")) {
            case "choices" -> value.path("choices").forEach(choice -> labels.add(choice.asText()));
            case "taxonomy" -> value.path("taxonomy").forEach(path -> labels.add(joined(path)));
            case "rating" -> labels.add(value.path("rating").asText());
            case "number" -> labels.add(value.path("number").asText());
            case "textarea" -> notes.add(joinedText(value.path("text")));
            case "labels", "hypertextlabels" -> marks(result, value, spans);
            case "relation" -> account.count("relations between marks were left out");
            default ->
                account.count("results of the kind "
                        + Optional.of(result.path("type").asText(""))
                                .filter(kind -> kind.matches("\\w{1,30}"))
                                .orElse("unknown")
                        + " were left out");
        }
    }

    private void marks(JsonNode result, JsonNode value, List<Span> spans) {
        JsonNode names = value.path("labels").isArray() ? value.path("labels") : value.path("hypertextlabels");
        for (JsonNode name : names) {
            List<Span> found = texts.spans(
                    result.path("to_name").asText(""),
                    Json.place(value.path("start")),
                    Json.place(value.path("end")),
                    value.path("text").asText(""),
                    name.asText(""));
            if (found.isEmpty()) {
                account.count("marks lie outside of their text and were left out");
            }
            spans.addAll(found);
        }
    }

    private static String joined(JsonNode path) {
        return path.isArray()
                ? StreamSupport.stream(path.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("/"))
                : path.asText();
    }

    private static String joinedText(JsonNode text) {
        return text.isArray()
                ? StreamSupport.stream(text.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : text.asText();
    }
}
