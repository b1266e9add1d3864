package org.lectern.api.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rayyan keeps what reviewers decided in a record's notes:
 * {@code RAYYAN-INCLUSION: {"Ada"=>"Included", "Ben"=>"Maybe"} | RAYYAN-LABELS: x,y | RAYYAN-EXCLUSION-REASONS: z |
 * USER-NOTES: {"Ada"=>["look again"]}}. Labels and reasons are the whole team's; they stay as the answer's note.
 */
public final class RayyanNote {
    private static final Pattern INCLUSION = Pattern.compile("RAYYAN-INCLUSION:?\\s*\\{([^}]{0,20000})}");
    private static final Pattern DECISION = Pattern.compile(
            "(?<q>[\"'])\\k<q>*((?:(?!\\k<q>).){1,300})\\k<q>+\\s*=>\\s*(?:[\"']+([^\"',}]{1,100})[\"']+|(\\w{1,20}))");
    private static final Pattern PART = Pattern.compile("(RAYYAN-LABELS|RAYYAN-EXCLUSION-REASONS):\\s*([^|]{0,20000})");
    private static final Pattern USER_NOTE = Pattern.compile("\"([^\"]{1,300})\"\\s*=>\\s*\\[([^]]{0,20000})]");

    private RayyanNote() {}

    /** Whether a text could be such a note. */
    public static boolean isIn(String text) {
        // Looking for one sign is the quicker: this is asked of every abstract.
        return text.indexOf('{') >= 0 && text.contains("RAYYAN-INCLUSION");
    }

    /** An answer for each reviewer, in the order of the note; none where the text is no such note. */
    public static List<GivenAnswer> answers(String note) {
        if (!isIn(note)) {
            return List.of();
        }
        Matcher inclusion = INCLUSION.matcher(note);
        if (!inclusion.find()) {
            return List.of();
        }
        String shared = shared(note);
        Map<String, String> remarks = remarks(note);
        var answers = new ArrayList<GivenAnswer>();
        Matcher decision = DECISION.matcher(inclusion.group(1));
        while (decision.find()) {
            String value = decision.group(3) != null ? decision.group(3) : decision.group(4);
            String annotator = decision.group(2).strip();
            String remark = remarks.getOrDefault(annotator, "");
            answers.add(new GivenAnswer(
                    annotator,
                    List.of(word(value.strip())),
                    remark.isEmpty() || shared.isEmpty() ? remark + shared : remark + " | " + shared,
                    Optional.empty(),
                    List.of()));
        }
        return answers;
    }

    /** Older exports wrote true and false. */
    private static String word(String value) {
        return switch (value) {
            case "true" -> "Included";
            case "false" -> "Excluded";
            default -> value;
        };
    }

    private static String shared(String note) {
        var parts = new ArrayList<String>();
        Matcher part = PART.matcher(note);
        while (part.find()) {
            String name = part.group(1).endsWith("LABELS") ? "labels: " : "exclusion reasons: ";
            parts.add(name + part.group(2).strip());
        }
        return String.join(" | ", parts);
    }

    private static Map<String, String> remarks(String note) {
        var remarks = new LinkedHashMap<String, String>();
        int start = note.indexOf("USER-NOTES:");
        Matcher remark = USER_NOTE.matcher(start < 0 ? "" : note.substring(start));
        while (remark.find()) {
            remarks.put(
                    remark.group(1).strip(),
                    remark.group(2).replaceAll("\"\\s*,\\s*\"", "; ").replace("\"", ""));
        }
        return remarks;
    }
}
