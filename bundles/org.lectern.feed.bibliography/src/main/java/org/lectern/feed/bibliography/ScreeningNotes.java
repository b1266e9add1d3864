package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;

/**
 * Screening tools keep decisions in a record's notes: ASReview {@code ASReview_relevant}, {@code ASReview_irrelevant} or
 * {@code ASReview_not_seen}, Rayyan {@code RAYYAN-INCLUSION: {"Ada"=>"Included"}}. The notes themselves stay extra.
 */
final class ScreeningNotes {
    private static final Pattern ASREVIEW = Pattern.compile("\\bASReview_(relevant|irrelevant|not_seen)\\b");
    private static final Pattern RAYYAN = Pattern.compile("RAYYAN-INCLUSION:\\s*\\{([^}]{0,20000})}");
    private static final Pattern DECISION =
            Pattern.compile("[\"']+([^\"'=>]{1,300})[\"']+\\s*=>\\s*[\"']*([^\"',}]{1,100})");

    private ScreeningNotes() {}

    /** What the notes say; an ASReview record that was not seen is no answer. */
    static List<GivenAnswer> answers(FeedItem item) {
        var answers = new ArrayList<GivenAnswer>();
        for (Map.Entry<String, String> field : item.extra().entrySet()) {
            Matcher rayyan = RAYYAN.matcher(field.getValue());
            if (field.getValue().contains("RAYYAN-INCLUSION") && rayyan.find()) {
                Matcher decision = DECISION.matcher(rayyan.group(1));
                while (decision.find()) {
                    answers.add(answer(decision.group(1), word(decision.group(2).strip())));
                }
            }
        }
        return answers.isEmpty() ? asreview(item) : answers;
    }

    /** The last one counts: ASReview adds its note behind the ones of an earlier round. */
    private static List<GivenAnswer> asreview(FeedItem item) {
        String last = "";
        for (String value : item.extra().values()) {
            Matcher note = ASREVIEW.matcher(value);
            while (value.contains("ASReview_") && note.find()) {
                last = note.group(1);
            }
        }
        return last.isEmpty() || last.equals("not_seen") ? List.of() : List.of(answer("", last));
    }

    private static GivenAnswer answer(String annotator, String label) {
        return new GivenAnswer(annotator, List.of(label), "", Optional.empty(), List.of());
    }

    private static String word(String value) {
        return switch (value) {
            case "true" -> "Included";
            case "false" -> "Excluded";
            default -> value;
        };
    }
}
