package org.lectern.index.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.PartialDate;
import org.lectern.api.search.SearchException;
import org.lectern.index.lucene.Condition.TextField;

/** The fields a query may name, and how their values are read. */
final class FieldValues {
    private static final Map<String, TextField> TEXT_FIELDS = new TreeMap<>(Map.of(
            "title", TextField.TITLE,
            "abstract", TextField.ABSTRACT,
            "author", TextField.AUTHOR,
            "organization", TextField.ORGANIZATION,
            "source", TextField.SOURCE));
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "label", "relevant", "annotator", "ada", "is", "unlabelled", "published", "2024..2026", "comments", ">3"));
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?(.+)");

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
        return switch (name) {
            case "label" -> new Condition.Label(value, text.column(at));
            case "annotator" -> new Condition.Annotator(value);
            case "is" -> is(value, at);
            case "published" -> published(value, at);
            default -> comments(value, at);
        };
    }

    private Condition is(String value, int at) throws SearchException {
        if (!value.equalsIgnoreCase("unlabelled") && !value.equalsIgnoreCase("unlabeled")) {
            throw text.wrong("The value of is: at column %d is not known.", at, "Write is:unlabelled.");
        }
        return new Condition.Unlabelled();
    }

    private Condition published(String value, int at) throws SearchException {
        int dots = value.indexOf("..");
        if (dots >= 0) {
            String from = value.substring(0, dots);
            String to = value.substring(dots + 2);
            if (from.isEmpty() && to.isEmpty()) {
                throw notADate(at);
            }
            var days = new DayRange(
                    from.isEmpty() ? DayRange.EARLIEST : day(from, at).from(),
                    to.isEmpty() ? DayRange.LATEST : day(to, at + dots + 2).to());
            return new Condition.Published(ordered(days, at));
        }
        Matcher bound = bound(value);
        DayRange day = day(bound.group(2), at + bound.start(2));
        return new Condition.Published(
                switch (bound.group(1) == null ? "=" : bound.group(1)) {
                    case ">" -> new DayRange(day.to() + 1, DayRange.LATEST);
                    case ">=" -> new DayRange(day.from(), DayRange.LATEST);
                    case "<" -> new DayRange(DayRange.EARLIEST, day.from() - 1);
                    case "<=" -> new DayRange(DayRange.EARLIEST, day.to());
                    default -> day;
                });
    }

    private DayRange ordered(DayRange days, int at) throws SearchException {
        if (days.from() > days.to()) {
            throw text.wrong("The range at column %d ends before it begins.", at, "Write the earlier date first.");
        }
        return days;
    }

    private DayRange day(String value, int at) throws SearchException {
        try {
            PartialDate date = PartialDate.parse(value);
            if (date.year().isPresent()) {
                return DayRange.of(date);
            }
        } catch (IllegalArgumentException e) {
            throw notADate(at);
        }
        throw notADate(at);
    }

    private SearchException notADate(int at) {
        return text.wrong(
                "There is no date at column %d.",
                at, "Write published:2024, published:2024-10 or published:2024..2026.");
    }

    private Condition comments(String value, int at) throws SearchException {
        int dots = value.indexOf("..");
        if (dots >= 0) {
            int from = dots == 0 ? 0 : count(value.substring(0, dots), at);
            int to = dots + 2 == value.length() ? Integer.MAX_VALUE : count(value.substring(dots + 2), at + dots + 2);
            if (from > to) {
                throw text.wrong(
                        "The range at column %d ends before it begins.", at, "Write the smaller number first.");
            }
            return new Condition.Comments(from, to);
        }
        Matcher bound = bound(value);
        int number = count(bound.group(2), at + bound.start(2));
        return switch (bound.group(1) == null ? "=" : bound.group(1)) {
            case ">" -> new Condition.Comments(number + 1, Integer.MAX_VALUE);
            case ">=" -> new Condition.Comments(number, Integer.MAX_VALUE);
            case "<" -> new Condition.Comments(0, number - 1);
            case "<=" -> new Condition.Comments(0, number);
            default -> new Condition.Comments(number, number);
        };
    }

    private static Matcher bound(String value) {
        Matcher bound = BOUND.matcher(value);
        if (!bound.matches()) {
            throw new IllegalArgumentException("No value: " + value);
        }
        return bound;
    }

    private int count(String value, int at) throws SearchException {
        return number(value, 0, 1_000_000_000)
                .orElseThrow(() -> text.wrong(
                        "There is no number of comments at column %d.", at, "Write comments:>3 or comments:3..10."));
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
