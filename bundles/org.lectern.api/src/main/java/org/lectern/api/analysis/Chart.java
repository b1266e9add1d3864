package org.lectern.api.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How to draw a result's table.
 *
 * @param x the column along the bottom
 * @param y the columns drawn upwards, each a series
 */
public record Chart(Kind kind, String x, List<String> y) {
    /** What is drawn. */
    public enum Kind {
        BAR,
        LINE,
        SCATTER;

        /** As it stands in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Chart {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(x);
        y = List.copyOf(y);
        if (y.isEmpty()) {
            throw new IllegalArgumentException("A chart needs at least one column to draw");
        }
    }
}
