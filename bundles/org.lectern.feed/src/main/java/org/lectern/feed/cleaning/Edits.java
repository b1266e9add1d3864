package org.lectern.feed.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.api.model.CleaningStep;
import org.lectern.api.model.CleaningStep.Field;

/**
 * The repairs of one text, gathered from all rules. Two repairs never overlap: the rule that came first keeps the place.
 * Offsets are those of Java strings; {@link #steps} turns them into code points.
 */
final class Edits {
    private record Edit(String rule, int end, String replacement) {}

    private final String raw;
    private final TreeMap<Integer, Edit> byStart = new TreeMap<>();

    Edits(String raw) {
        this.raw = raw;
    }

    /** Replaces a place that is not empty; does nothing where a part of it is taken. */
    void replace(String rule, int start, int end, String replacement) {
        if (isFree(start, end)) {
            byStart.put(start, new Edit(rule, end, replacement));
        }
    }

    /** Takes away what stands around something, but only if both places are free. */
    void unwrap(String rule, int start, int contentStart, int contentEnd, int end) {
        if (isFree(start, contentStart) && isFree(contentEnd, end)) {
            byStart.put(start, new Edit(rule, contentStart, ""));
            byStart.put(contentEnd, new Edit(rule, end, ""));
        }
    }

    boolean isFree(int start, int end) {
        Map.Entry<Integer, Edit> before = byStart.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    /** Where the repair ends that covers this place; -1 where none does. */
    int endOfEditAt(int index) {
        Map.Entry<Integer, Edit> before = byStart.floorEntry(index);
        return before != null && before.getValue().end() > index
                ? before.getValue().end()
                : -1;
    }

    String apply() {
        if (byStart.isEmpty()) {
            return raw;
        }
        var text = new StringBuilder(raw.length());
        int done = 0;
        for (var edit : byStart.entrySet()) {
            text.append(raw, done, edit.getKey()).append(edit.getValue().replacement());
            done = edit.getValue().end();
        }
        return text.append(raw, done, raw.length()).toString();
    }

    List<CleaningStep> steps(Field field) {
        var steps = new ArrayList<CleaningStep>(byStart.size());
        int index = 0;
        int points = 0;
        for (var entry : byStart.entrySet()) {
            Edit edit = entry.getValue();
            int start = points + raw.codePointCount(index, entry.getKey());
            int end = start + raw.codePointCount(entry.getKey(), edit.end());
            steps.add(new CleaningStep(edit.rule(), field, start, end, edit.replacement()));
            index = edit.end();
            points = end;
        }
        return steps;
    }
}
