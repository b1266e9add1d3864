package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.RayyanNote;

/** What one row says that annotators decided. */
final class Decisions {
    /** What 1 and 0 mean in a column that holds nothing else. */
    static final String YES = "relevant";

    static final String NO = "irrelevant";

    private final ObjectNode record;
    private final Columns columns;

    Decisions(ObjectNode record, Columns columns) {
        this.record = record;
        this.columns = columns;
    }

    List<GivenAnswer> answers() {
        return columns.isOwn() ? own() : given();
    }

    /** Whether a value could be a decision. Nearly no record holds one, so that is found out before anything is made. */
    static boolean isGiven(Columns.Use use, JsonNode value) {
        return use.meaning() == Meaning.LABEL
                || value.isTextual() && (use.rayyan() || RayyanNote.isIn(value.textValue()));
    }

    private List<GivenAnswer> given() {
        var labels = new LinkedHashMap<String, JsonNode>();
        var texts = new LinkedHashMap<Meaning, String>();
        var rayyan = new ArrayList<GivenAnswer>();
        record.properties().forEach(entry -> {
            Columns.Use use = columns.use(entry.getKey());
            Meaning meaning = use.meaning();
            if (meaning == Meaning.LABEL) {
                labels.put(entry.getKey(), entry.getValue());
            } else if (meaning == Meaning.ANNOTATOR || meaning == Meaning.NOTE || meaning == Meaning.LABELLED_AT) {
                texts.merge(meaning, entry.getValue().asText(), (first, second) -> first);
            }
            if (entry.getValue().isTextual()) {
                String text = entry.getValue().textValue();
                rayyan.addAll(RayyanNote.answers(use.rayyan() ? "RAYYAN-INCLUSION: " + text : text));
            }
        });
        if (!rayyan.isEmpty()) {
            return rayyan;
        }
        var answers = new ArrayList<GivenAnswer>();
        labels.forEach((column, value) -> answers.addAll(answers(column, value, labels.size() > 1, texts)));
        return answers;
    }

    /** As our own exports tell them: whole as JSON, else as a text. */
    private List<GivenAnswer> own() {
        if (record.path("labels").isArray()) {
            return OwnAnswers.ofJson(record.get("labels"));
        }
        try {
            JsonNode whole = JsonLines.JSON.readTree(record.path("answersJson").asText(""));
            if (whole.isArray()) {
                return OwnAnswers.ofJson(whole);
            }
        } catch (JsonProcessingException e) {
            // It was cut, or edited: the text beside it says less, but enough.
        }
        return OwnAnswers.ofText(record.path("answers").asText(""));
    }

    private List<GivenAnswer> answers(String column, JsonNode value, boolean several, Map<Meaning, String> texts) {
        if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            return OwnAnswers.ofJson(value);
        }
        if (KnownNames.plain(column).equals("answers")) {
            return OwnAnswers.ofText(value.asText());
        }
        List<String> labels = labels(column, value);
        if (labels.isEmpty()) {
            return List.of();
        }
        String annotator =
                texts.getOrDefault(Meaning.ANNOTATOR, columns.reviewer(column).orElse(several ? column : ""));
        return List.of(new GivenAnswer(
                annotator,
                labels,
                texts.getOrDefault(Meaning.NOTE, ""),
                Optional.ofNullable(texts.get(Meaning.LABELLED_AT)).flatMap(Decisions::time),
                List.of()));
    }

    private List<String> labels(String column, JsonNode value) {
        var labels = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(one -> labels.addAll(one.isValueNode() ? label(column, one.asText()) : List.of()));
        } else if (value.isBoolean() || value.isNumber()) {
            labels.addAll(label(column, value.asText()));
        } else if (value.isTextual()) {
            ListText.parts(value.textValue()).forEach(part -> labels.addAll(label(column, part)));
        }
        return labels;
    }

    private List<String> label(String column, String text) {
        String value = text.strip();
        if (value.isEmpty() || value.equalsIgnoreCase("nan") || value.equalsIgnoreCase("none")) {
            return List.of();
        }
        if (!columns.isBinary(column)) {
            return List.of(value);
        }
        // ASReview writes -1 for what nobody has looked at.
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> List.of(YES);
            case "0", "0.0", "false" -> List.of(NO);
            case "-1", "-1.0" -> List.of();
            default -> List.of(value);
        };
    }

    static boolean isBinary(String value) {
        return value.length() <= 5 && value.matches("(?i)[01](\\.0)?|-1(\\.0)?|true|false|nan");
    }

    /** ISO 8601, with a blank or a T, or seconds since 1970. */
    static Optional<Instant> time(String text) {
        String value = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            if (value.matches("\\d{9,10}(\\.\\d{1,9})?")) {
                return Optional.of(Instant.ofEpochMilli((long) (Double.parseDouble(value) * 1000)));
            }
            return Optional.of(
                    value.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                            ? OffsetDateTime.parse(value.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
