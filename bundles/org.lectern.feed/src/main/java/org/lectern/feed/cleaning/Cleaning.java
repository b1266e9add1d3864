package org.lectern.feed.cleaning;

import java.util.List;
import org.lectern.api.model.CleaningStep;

/** One cleaned text and how it came about. */
final class Cleaning {
    /** Where two rules want the same place, the earlier one gets it. */
    private static final List<Rule> RULES = List.of(
            new WrongEncoding(),
            new Tags(),
            new Accents(),
            new Escapes(),
            new Symbols(),
            new Commands(),
            new MathMarks(),
            new Quotes(),
            new HardSpaces());

    private static final Rule LOST_BACKSLASHES = new LostBackslashes();
    private static final Rule WHITE_SPACE = new WhiteSpace();

    private final Edits edits;
    private final String text;

    private Cleaning(Edits edits) {
        this.edits = edits;
        this.text = edits.apply();
    }

    /** All rules. */
    static Cleaning of(String raw) {
        var edits = new Edits(raw);
        if (holdsMarks(raw)) {
            RULES.forEach(rule -> rule.find(raw, edits));
        }
        LOST_BACKSLASHES.find(raw, edits);
        WHITE_SPACE.find(raw, edits);
        return new Cleaning(edits);
    }

    /** The text as it is. */
    static Cleaning none(String raw) {
        return new Cleaning(new Edits(raw));
    }

    /** Most texts hold none of these, and need no further look. */
    private static boolean holdsMarks(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' || c == '$' || c == '~' || c == '`' || c == '\'' || c == '&' || c == '<') {
                return true;
            }
            if (WrongEncoding.begins(c)) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return text;
    }

    /** In rising order; the list is the caller's. */
    List<CleaningStep> steps(CleaningStep.Field field) {
        return edits.steps(field);
    }
}
