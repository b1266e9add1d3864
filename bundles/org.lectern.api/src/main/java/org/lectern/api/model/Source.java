package org.lectern.api.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file or feed that papers came from.
 *
 * @param name as given by the user, such as {@code pages/001.txt}; unique in a workspace
 * @param format the id of the feed format that read it
 * @param contentHash SHA-256 in hexadecimal of the bytes last read, so that the same bytes are known again
 * @param pageDate the page's own date, as far as it is known
 * @param pageYearFrom {@code option} or {@code dates}; absent where the year is open
 */
public record Source(
        String name,
        String format,
        String contentHash,
        Optional<PartialDate> pageDate,
        Optional<String> pageYearFrom,
        Instant lastImported) {
    public Source {
        Objects.requireNonNull(name);
        Objects.requireNonNull(format);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(pageDate);
        Objects.requireNonNull(pageYearFrom);
        Objects.requireNonNull(lastImported);
    }
}
