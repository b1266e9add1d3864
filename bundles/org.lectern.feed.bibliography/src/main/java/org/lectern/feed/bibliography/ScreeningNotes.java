package org.lectern.feed.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.RayyanNote;

/**
 * Screening tools keep decisions in a record's notes: ASReview {@code ASReview_relevant}, {@code ASReview_irrelevant} or
 * {@code ASReview_not_seen}, with who decided in {@code asreview_user_name: "ada"}, Rayyan {@code RAYYAN-INCLUSION:
 * {"Ada"=>"Included"}}. The notes themselves stay extra.
 */
final class ScreeningNotes {
    private static final Pattern ASREVIEW = Pattern.compile("\\bASReview_(relevant|irrelevant|not_seen)\\b");
    private static final Pattern ASREVIEW_FIELD = Pattern.compile("(?:<p>)?\\s*asreview_(\\w{1,40}):");
    private static final String[] NOTHING = {};
    private static final ObjectReader JSON = new JsonMapper().reader();

    private ScreeningNotes() {}

    /** What the notes say; an ASReview record that was not seen is no answer. */
    static List<GivenAnswer> answers(FeedItem item) {
        List<GivenAnswer> rayyan = item.extra().values().stream()
                .flatMap(note -> RayyanNote.answers(note).stream())
                .toList();
        return rayyan.isEmpty() ? asreview(item) : rayyan;
    }

    /** The last decision counts: ASReview adds its note behind the ones of an earlier round. */
    private static List<GivenAnswer> asreview(FeedItem item) {
        String decision = "";
        var said = new HashMap<String, String>();
        for (String value : item.extra().values()) {
            for (String line : value.contains("review_") || value.contains("Review_") ? value.split("\n") : NOTHING) {
                Matcher field = ASREVIEW_FIELD.matcher(line);
                Matcher note = ASREVIEW.matcher(line);
                if (field.lookingAt()) {
                    said.put(field.group(1), text(line.substring(field.end()).strip()));
                } else {
                    while (note.find()) {
                        decision = note.group(1);
                    }
                }
            }
        }
        if (decision.isEmpty() || decision.equals("not_seen")) {
            return List.of();
        }
        return List.of(new GivenAnswer(
                said.getOrDefault("user_name", ""),
                List.of(decision),
                said.getOrDefault("note", ""),
                time(said.getOrDefault("time", "")),
                List.of()));
    }

    /** The value as JSON, else as it stands. */
    private static String text(String value) {
        String json = value.endsWith("</p>") ? value.substring(0, value.length() - "</p>".length()) : value;
        try {
            return JSON.readTree(json).asText("");
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    /** In UTC, with or without saying so, or in seconds since 1970. */
    private static Optional<Instant> time(String text) {
        try {
            if (text.matches("\\d{9,10}(?:\\.\\d{1,9})?")) {
                return Optional.of(Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000)));
            }
            String plain =
                    text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst("Z$", "");
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
