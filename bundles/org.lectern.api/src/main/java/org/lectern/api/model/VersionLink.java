package org.lectern.api.model;

import java.util.Objects;

/** Two papers with labels and texts of their own, of which one is a version of the other: what was published of a preprint. */
public record VersionLink(PaperId version, PaperId of) {
    public VersionLink {
        Objects.requireNonNull(version);
        Objects.requireNonNull(of);
        if (version.equals(of)) {
            throw new IllegalArgumentException("A paper is no version of itself: " + of);
        }
    }
}
