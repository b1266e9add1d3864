package org.lectern.api.analysis;

import java.util.Locale;
import java.util.Objects;

/** A column of a result. */
public record Column(String name, Type type) {
    /** What the cells of a column are. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        PAPER;

        /** As it stands in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }
}
