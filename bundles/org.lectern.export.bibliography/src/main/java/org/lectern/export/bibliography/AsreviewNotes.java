package org.lectern.export.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.api.export.ScreeningAnswer;

/**
 * The notes of a record as ASReview writes and reads them: first the decision as a word, last what else is known of it, as
 * JSON behind names of its own. What an earlier round left there gives way.
 */
final class AsreviewNotes {
    private static final Pattern EARLIER =
            Pattern.compile("(?:<p>)?\\s*(?:ASReview_(?:relevant|irrelevant|not_seen)|asreview_\\w+:.*)\\s*(?:</p>)?");

    private final Optional<ScreeningAnswer> answer;

    AsreviewNotes(Optional<ScreeningAnswer> answer) {
        this.answer = answer;
    }

    /** Whether an earlier round stands in these notes, one on each line. */
    static boolean replaces(String notes) {
        return notes.lines().anyMatch(note -> EARLIER.matcher(note).matches());
    }

    /** Put around what the sources noted. */
    List<String> around(Stream<String> sources) {
        var notes = new ArrayList<String>();
        notes.add(
                switch (answer.map(ScreeningAnswer::decision).orElse("")) {
                    case "1" -> "ASReview_relevant";
                    case "0" -> "ASReview_irrelevant";
                    default -> "ASReview_not_seen";
                });
        sources.filter(note -> !EARLIER.matcher(note).matches()).forEach(notes::add);
        answer.ifPresent(given -> {
            notes.add("asreview_time: " + json(given.time()));
            if (!given.answer().note().isEmpty()) {
                notes.add("asreview_note: " + json(given.answer().note()));
            }
            notes.add("asreview_user_name: " + json(given.answer().annotator()));
        });
        return notes;
    }

    /** On one line, and such that nobody who folds white space changes it. */
    private static String json(String text) {
        var json = new StringBuilder("\"");
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean folds = c == ' ' ? blank : Character.isISOControl(c) || isSpace(c);
            if (folds) {
                json.append("\\u%04x".formatted((int) c));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
            blank = c == ' ' && !folds;
        }
        return json.append('"').toString();
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
