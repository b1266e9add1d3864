package org.lectern.api.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Two papers that somebody took for one.
 *
 * @param gone the id that leads to the other now
 * @param title of that paper, cleaned, as it was then
 * @param into the paper that it went into, which may have gone into a third one since
 * @param reason in the words of the person
 * @param person who said so
 */
public record Merge(PaperId gone, String title, PaperId into, String reason, String person, Instant at) {
    public Merge {
        Objects.requireNonNull(gone);
        Objects.requireNonNull(title);
        Objects.requireNonNull(into);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(person);
        Objects.requireNonNull(at);
        if (gone.equals(into)) {
            throw new IllegalArgumentException("A paper does not go into itself: " + into);
        }
    }
}
