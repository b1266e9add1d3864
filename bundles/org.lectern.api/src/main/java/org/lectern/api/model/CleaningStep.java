package org.lectern.api.model;

import java.util.Objects;

/**
 * One repair that the cleaner made: which rule, in which field, at which place of the raw text (code points, end
 * exclusive), and what stands there now. Steps of a field are in rising order and do not overlap, so they are also the
 * map between offsets in the raw and in the cleaned text.
 */
public record CleaningStep(String rule, Field field, int start, int end, String replacement) {
    /** Which of the two texts of a paper. */
    public enum Field {
        TITLE,
        ABSTRACT
    }

    public CleaningStep {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(field);
        Objects.requireNonNull(replacement);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A step from " + start + " to " + end + " is no range");
        }
    }
}
