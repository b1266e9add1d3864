package org.lectern.workbench.api;

import java.util.Objects;

/**
 * A part of a text that stands out.
 *
 * @param start in UTF-16 units
 * @param end exclusive
 * @param kind how it is drawn, so that layers can lie over each other and still be told apart
 * @param label 0 for the colour of the kind, else the place of a label in its schema, whose colour is used
 * @param tip shown when the pointer rests on it; may be empty
 */
public record Mark(int start, int end, Kind kind, int label, String tip) {
    /** How a mark is drawn. */
    public enum Kind {
        BACKGROUND,
        UNDERLINE,
        BORDER
    }

    public Mark {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(tip);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A mark from " + start + " to " + end + " is no range");
        }
    }
}
