package org.lectern.api.model;

import java.util.Objects;

/** A title and an abstract. The abstract may be empty, the title may not. */
public record PaperText(String title, String abstractText) {
    public PaperText {
        Objects.requireNonNull(abstractText);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A paper needs a title");
        }
    }
}
