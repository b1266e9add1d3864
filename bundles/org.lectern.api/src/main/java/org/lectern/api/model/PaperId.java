package org.lectern.api.model;

import java.util.Objects;

/** The own id of a paper: opaque and never reused. The id of a merged paper still resolves to the paper it went into. */
public record PaperId(String value) implements Comparable<PaperId> {
    public PaperId {
        Objects.requireNonNull(value);
        if (!value.startsWith("p-") || value.length() < 3) {
            throw new IllegalArgumentException("A paper's id starts with p-, this one does not: " + value);
        }
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
