package org.lectern.feed.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a server wants to be asked again: seconds, or a date of HTTP. */
final class RetryAfter {
    /** Beyond that a server errs rather than asks. */
    static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /** Absent where the header says nothing that can be understood. */
    static Optional<Instant> of(Optional<String> header, Instant now) {
        return header.map(String::strip)
                .flatMap(value -> value.matches("\\d+") ? Optional.of(after(value, now)) : date(value))
                .map(at -> at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at);
    }

    private static Instant after(String seconds, Instant now) {
        long longest = LONGEST.toSeconds();
        return now.plusSeconds(seconds.length() > 9 ? longest : Math.min(longest, Long.parseLong(seconds)));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
