package org.lectern.index.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.api.search.SearchException;
import org.lectern.index.lucene.Condition.Mark;
import org.lectern.index.lucene.Condition.TextField;

/** The fields a query may name, and how their values are read. */
final class FieldValues {
    private static final Map<String, TextField> TEXT_FIELDS = new TreeMap<>(Map.of(
            "title", TextField.TITLE,
            "abstract", TextField.ABSTRACT,
            "author", TextField.AUTHOR,
            "organization", TextField.ORGANIZATION,
            "source", TextField.SOURCE));
    /** The other fields, each with an example. */
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "label", "relevant",
            "annotator", "ada",
            "is", "unlabelled",
            "has", "code",
            "published", "2024..2026",
            "seen", "2026-03",
            "search", "\"to read\"",
            "comments", ">3"));

    private static final Map<String, Mark> MARKS = new TreeMap<>(Map.of(
            "unlabelled", Mark.UNLABELLED,
            "labelled", Mark.LABELLED,
            "starred", Mark.STARRED,
            "read", Mark.READ,
            "unread", Mark.UNREAD));
    /** American spellings, understood but not proposed. */
    private static final Map<String, Mark> ALSO = Map.of("unlabeled", Mark.UNLABELLED, "labeled", Mark.LABELLED);

    private final QueryText text;

    FieldValues(QueryText text) {
        this.text = text;
    }

    static boolean isField(String name) {
        return TEXT_FIELDS.containsKey(name) || OTHERS.containsKey(name);
    }

    static Optional<TextField> textField(String name) {
        return Optional.ofNullable(TEXT_FIELDS.get(name));
    }

    /** As they stand in a sentence. */
    static String names() {
        return String.join(":, ", TEXT_FIELDS.keySet()) + ":, " + String.join(":, ", OTHERS.keySet()) + ":";
    }

    /** The condition that a field other than a text field makes. */
    Condition condition(String name, String value, int at) throws SearchException {
        if (value.isEmpty()) {
            throw text.wrong(
                    "The field " + name + ": has no value at column %d.",
                    at,
                    "Write for example " + name + ":" + OTHERS.get(name) + ".");
        }
        var ranges = new RangeValues(text, name);
        return switch (name) {
            case "label" -> new Condition.Label(value, text.column(at));
            case "search" -> new Condition.Saved(value, text.column(at));
            case "annotator" -> new Condition.Annotator(value);
            case "is" -> is(value, at);
            case "has" -> has(value, at);
            case "published" -> new Condition.Published(ranges.days(value, at));
            case "seen" ->
                RangeValues.isCount(value)
                        ? ranges.counts(value, at, Condition.Sightings::new)
                        : new Condition.Seen(ranges.days(value, at));
            default -> ranges.counts(value, at, Condition.Comments::new);
        };
    }

    private Condition is(String value, int at) throws SearchException {
        String folded = value.toLowerCase(Locale.ROOT);
        Mark mark = MARKS.getOrDefault(folded, ALSO.get(folded));
        if (mark == null) {
            throw text.wrong(
                    "The value of is: at column %d is not known.", at, "Write is:" + oneOf(MARKS.keySet()) + ".");
        }
        return new Condition.Is(mark);
    }

    private Condition has(String value, int at) throws SearchException {
        String folded = value.toLowerCase(Locale.ROOT);
        if (folded.equals(Possessions.NOTE)) {
            return new Condition.Is(Mark.NOTED);
        }
        if (!Possessions.NAMES.contains(folded)) {
            throw text.wrong(
                    "The value of has: at column %d is not known.", at, "Write has:" + oneOf(Possessions.NAMES) + ".");
        }
        return new Condition.Has(folded);
    }

    private static String oneOf(Collection<String> values) {
        return String.join(", ", values);
    }

    /** All fields, by name. */
    static List<String> all() {
        return Stream.concat(TEXT_FIELDS.keySet().stream(), OTHERS.keySet().stream())
                .sorted()
                .toList();
    }

    /** The values that the field can have, where they are few and known; else empty. */
    static List<String> values(String field) {
        return switch (field) {
            case "is" -> List.copyOf(MARKS.keySet());
            case "has" -> Possessions.NAMES;
            default -> List.of();
        };
    }

    /** The whole number between the two; empty where the text is none. */
    static Optional<Integer> number(String text, int from, int to) {
        if (!text.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= from && number <= to ? Optional.of(number) : Optional.empty();
    }
}
