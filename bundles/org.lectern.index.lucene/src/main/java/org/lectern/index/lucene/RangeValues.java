package org.lectern.index.lucene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.PartialDate;
import org.lectern.api.search.SearchException;

/** Reads values that are numbers or dates, alone, as bounds or as ranges: {@code 3}, {@code >3}, {@code 2024..2026-03}. */
final class RangeValues {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?(.+)");
    /** Four digits are a year, fewer are a count. */
    private static final Pattern COUNT = Pattern.compile("(?:>=|<=|>|<|=)?(?:\\d{1,3}|\\d{0,3}\\.\\.\\d{0,3})");

    private final QueryText text;
    private final String field;

    RangeValues(QueryText text, String field) {
        this.text = text;
        this.field = field;
    }

    /** Makes a condition of two numbers, both included. */
    @FunctionalInterface
    interface Between {
        Condition of(int from, int to);
    }

    /** Whether the value is about counts rather than days. */
    static boolean isCount(String value) {
        return COUNT.matcher(value).matches() && !value.equals("..");
    }

    DayRange days(String value, int at) throws SearchException {
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
            if (days.from() > days.to()) {
                throw text.wrong("The range at column %d ends before it begins.", at, "Write the earlier date first.");
            }
            return days;
        }
        Matcher bound = bound(value);
        DayRange day = day(bound.group(2), at + bound.start(2));
        return switch (sign(bound)) {
            case ">" -> new DayRange(day.to() + 1, DayRange.LATEST);
            case ">=" -> new DayRange(day.from(), DayRange.LATEST);
            case "<" -> new DayRange(DayRange.EARLIEST, day.from() - 1);
            case "<=" -> new DayRange(DayRange.EARLIEST, day.to());
            default -> day;
        };
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
                at,
                "Write " + field + ":2024, " + field + ":2024-10 or " + field + ":2024..2026"
                        + (field.equals("seen") ? ", or seen:>2 for a count." : "."));
    }

    Condition counts(String value, int at, Between make) throws SearchException {
        int dots = value.indexOf("..");
        if (dots >= 0) {
            int from = dots == 0 ? 0 : count(value.substring(0, dots), at);
            int to = dots + 2 == value.length() ? Integer.MAX_VALUE : count(value.substring(dots + 2), at + dots + 2);
            if (from > to) {
                throw text.wrong(
                        "The range at column %d ends before it begins.", at, "Write the smaller number first.");
            }
            return make.of(from, to);
        }
        Matcher bound = bound(value);
        int number = count(bound.group(2), at + bound.start(2));
        return switch (sign(bound)) {
            case ">" -> make.of(number + 1, Integer.MAX_VALUE);
            case ">=" -> make.of(number, Integer.MAX_VALUE);
            case "<" -> make.of(0, number - 1);
            case "<=" -> make.of(0, number);
            default -> make.of(number, number);
        };
    }

    private int count(String value, int at) throws SearchException {
        return FieldValues.number(value, 0, 1_000_000_000)
                .orElseThrow(() -> text.wrong(
                        "There is no number of " + (field.equals("seen") ? "sightings" : field) + " at column %d.",
                        at,
                        "Write " + field + ":>3 or " + field + ":3..10."));
    }

    private static String sign(Matcher bound) {
        return bound.group(1) == null ? "=" : bound.group(1);
    }

    private static Matcher bound(String value) {
        Matcher bound = BOUND.matcher(value);
        if (!bound.matches()) {
            throw new IllegalArgumentException("No value: " + value);
        }
        return bound;
    }
}
