package org.lectern.feed.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something was decided: ISO 8601, or seconds since 1970. A time without a zone is UTC. */
final class Times {
    private Times() {}

    static Optional<Instant> of(JsonNode value) {
        if (value.isNumber()) {
            double seconds = value.asDouble();
            return seconds > 1e8 && seconds < 1e11
                    ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)))
                    : Optional.empty();
        }
        return value.isTextual() ? of(value.textValue()) : Optional.empty();
    }

    static Optional<Instant> of(String text) {
        String time = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            return Optional.of(
                    time.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                            ? OffsetDateTime.parse(time).toInstant()
                            : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
