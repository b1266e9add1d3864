package org.lectern.api.model;

import java.util.Objects;

/** An address that belongs to a paper, and what is there: {@code code}, {@code project}, {@code pdf}, {@code page}, {@code data}. */
public record Link(String url, String kind) {
    public Link {
        Objects.requireNonNull(url);
        Objects.requireNonNull(kind);
    }
}
