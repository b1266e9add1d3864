package org.lectern.api.model;

import java.util.Objects;

/** Who looks at labels, and as what. */
public record Viewer(String name, Role role) {
    /** What a viewer may see of a blind project. */
    public enum Role {
        /** Their own labels. */
        ANNOTATOR,
        /** Everybody's labels, in order to decide between them. */
        CURATOR,
        /** Everything. */
        OWNER
    }

    public Viewer {
        Objects.requireNonNull(role);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A viewer needs a name");
        }
    }

    /** Whether the labels of {@code annotator} in a project that is or is not blind are for this viewer's eyes. */
    public boolean maySee(String annotator, boolean blind) {
        return !blind || role != Role.ANNOTATOR || name.equals(annotator);
    }
}
