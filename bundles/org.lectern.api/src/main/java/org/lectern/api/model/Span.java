package org.lectern.api.model;

import java.util.Objects;

/**
 * A part of a paper's raw text that an annotator marked.
 *
 * @param part the text it lies in
 * @param start in Unicode code points of the raw text, 0 for the first
 * @param end exclusive
 * @param label what the annotator called it; need not be one of the schema's labels for whole papers
 */
public record Span(Part part, int start, int end, String label) {
    /** Which text of a paper. */
    public enum Part {
        TITLE,
        ABSTRACT
    }

    public Span {
        Objects.requireNonNull(part);
        Objects.requireNonNull(label);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end + " is no range");
        }
    }
}
