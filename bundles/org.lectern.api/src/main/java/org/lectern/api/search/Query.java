package org.lectern.api.search;

import java.util.Objects;
import org.lectern.api.model.Viewer;

/**
 * What to find.
 *
 * @param text words, "phrases", fields such as {@code title:} or {@code label:}; empty matches every paper
 * @param project whose labels {@code label:} means
 * @param viewer through whose eyes conditions on labels are resolved
 * @param offset how many of the best to leave out
 * @param limit at most so many
 */
public record Query(String text, String project, Viewer viewer, SearchOrder order, int offset, int limit) {
    public Query {
        Objects.requireNonNull(text);
        Objects.requireNonNull(project);
        Objects.requireNonNull(viewer);
        Objects.requireNonNull(order);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("No page: offset " + offset + ", limit " + limit);
        }
    }
}
