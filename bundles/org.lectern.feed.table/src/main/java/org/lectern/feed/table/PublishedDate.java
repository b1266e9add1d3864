package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.DateOrigin;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;

/** When the record says its paper was published. A date in another form than ISO 8601 is left where it is, not guessed. */
final class PublishedDate {
    private static final List<Key> KEYS = List.of(
            Key.PUBLISHED,
            Key.PUBLISHED_AT,
            Key.PUBLICATION_DATE,
            Key.DATE_PUBLISHED,
            Key.DATE,
            Key.YEAR,
            Key.PUBLICATION_YEAR,
            Key.PUBLISHED_YEAR);
    private static final long ANY = Key.bits(KEYS.toArray(Key[]::new));
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:[-/](\\d{2})(?:[-/](\\d{2}))?)?(?:[T ]\\d{2}:.*)?|(--\\d{2}-\\d{2})|(\\d{4})\\.0");

    /** Nobody can say which of 4/3/2024 is the month; where one of them is no month, the other is. */
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private PublishedDate() {}

    static Optional<PublicationDate> of(PaperFields fields) {
        if (!fields.has(ANY)) {
            return Optional.empty();
        }
        for (Key key : KEYS) {
            Optional<PartialDate> date = fields.value(key).flatMap(node -> date(node.asText()));
            if (date.isPresent()) {
                KEYS.forEach(other -> forget(other, date.get(), fields));
                return Optional.of(new PublicationDate(date.get(), origin(fields)));
            }
        }
        return Optional.empty();
    }

    /** Of a date and a year beside it, the year says nothing further. */
    private static void forget(Key key, PartialDate known, PaperFields fields) {
        if (fields.value(key)
                .flatMap(node -> date(node.asText()))
                .filter(date -> known.toString().startsWith(date.toString()))
                .filter(date ->
                        date.isFull() || !YEAR_LAST.matcher(text(key, fields)).matches())
                .isPresent()) {
            fields.used(key);
        }
    }

    private static String text(Key key, PaperFields fields) {
        return fields.value(key).map(JsonNode::asText).orElse("").strip();
    }

    /** Spreadsheets make 2024.0 of a year beside empty cells. */
    private static Optional<PartialDate> date(String text) {
        Matcher last = YEAR_LAST.matcher(text.strip());
        Matcher iso = ISO.matcher(last.matches() ? yearFirst(last) : text.strip());
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            String plain = iso.group(4) != null ? iso.group(4) : iso.group(5) != null ? iso.group(5) : joined(iso);
            return Optional.of(PartialDate.parse(plain));
        } catch (IllegalArgumentException e) {
            // No day of the calendar: what the source says is kept as it is.
            return Optional.empty();
        }
    }

    private static String yearFirst(Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first != second && first <= 12 && second <= 12) {
            return date.group(3);
        }
        return "%s-%02d-%02d".formatted(date.group(3), first > 12 ? second : first, first > 12 ? first : second);
    }

    private static String joined(Matcher iso) {
        return iso.group(1)
                + (iso.group(2) == null ? "" : "-" + iso.group(2))
                + (iso.group(3) == null ? "" : "-" + iso.group(3));
    }

    private static DateOrigin origin(PaperFields fields) {
        Optional<String> word = fields.take(Key.PUBLISHED_FROM).map(JsonNode::asText);
        return Arrays.stream(DateOrigin.values())
                .filter(origin -> word.filter(origin.word()::equals).isPresent())
                .findFirst()
                .orElse(DateOrigin.PRINTED);
    }
}
