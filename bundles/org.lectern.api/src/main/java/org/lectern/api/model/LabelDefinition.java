package org.lectern.api.model;

import java.util.Objects;

/** A label that may be given: its name is its identity within the schema. {@code guideline} says when to use it. */
public record LabelDefinition(String name, String guideline) {
    public LabelDefinition {
        Objects.requireNonNull(guideline);
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("A label needs a name without blanks around it, not '" + name + "'");
        }
    }
}
