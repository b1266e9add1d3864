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
 */
public record FeedInput(String name, InputStream bytes, Optional<LocalDate> seenOn) {
    public FeedInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(seenOn);
    }
}
