package org.lectern.api.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper seen in a source at a date. Numbers that the source does not give are absent, not 0.
 *
 * @param source the name of the source, such as {@code pages/001.txt} or a feed's address
 * @param seenOn the day of the capture
 * @param position 1 for the first paper of the page
 */
public record Sighting(
        String source, Optional<PartialDate> seenOn, OptionalInt position, OptionalInt comments, OptionalInt upvotes) {
    public Sighting {
        Objects.requireNonNull(source);
        Objects.requireNonNull(seenOn);
        Objects.requireNonNull(position);
        Objects.requireNonNull(comments);
        Objects.requireNonNull(upvotes);
    }
}
