package org.lectern.api.feed;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One input to read.
 *
 * @param name of the source, for messages
 * @param bytes read once; closed by the caller
 * @param seenOn the day of the capture, where the user gave it
 * @param mapping what the user says the columns mean; only tables look at it
 */
public record FeedInput(String name, InputStream bytes, Optional<LocalDate> seenOn, ColumnMapping mapping) {
    public FeedInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(seenOn);
        Objects.requireNonNull(mapping);
    }

    /** An input of whose columns nothing is said. */
    public FeedInput(String name, InputStream bytes, Optional<LocalDate> seenOn) {
        this(name, bytes, seenOn, ColumnMapping.GUESSED);
    }
}
