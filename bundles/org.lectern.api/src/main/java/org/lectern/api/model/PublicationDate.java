package org.lectern.api.model;

import java.util.Objects;

/** When a paper was published, as far as is known, and how we know. */
public record PublicationDate(PartialDate date, DateOrigin origin) {
    public PublicationDate {
        Objects.requireNonNull(date);
        Objects.requireNonNull(origin);
    }
}
