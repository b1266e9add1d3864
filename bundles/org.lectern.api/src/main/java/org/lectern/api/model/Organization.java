package org.lectern.api.model;

import java.util.Objects;
import java.util.Optional;

/** The organisation a paper comes from, with its short handle where the source gives one. */
public record Organization(String name, Optional<String> handle) {
    public Organization {
        Objects.requireNonNull(handle);
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation needs a name");
        }
    }
}
