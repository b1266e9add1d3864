package org.lectern.api.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which parts may be unknown, written as in ISO 8601: {@code 2024-10-27}, {@code 2024-10}, {@code 2024}, or
 * {@code --03-11} for a month and day without a year. Ordered by time; an unknown part comes before a known one.
 */
public record PartialDate(OptionalInt year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {
    private static final Pattern FULL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern NO_YEAR = Pattern.compile("--(\\d{2})-(\\d{2})");
    private static final Comparator<PartialDate> ORDER = Comparator.comparingInt(
                    (PartialDate d) -> d.year.orElse(Integer.MIN_VALUE))
            .thenComparingInt(d -> d.month.orElse(0))
            .thenComparingInt(d -> d.day.orElse(0));

    public PartialDate {
        if (day.isPresent() && month.isEmpty() || year.isEmpty() && day.isEmpty()) {
            throw new IllegalArgumentException("A date needs a year, or a month and a day");
        }
        try {
            if (month.isPresent()) {
                // 2024 stands in for an unknown year because it has a 29 February.
                LocalDate.of(year.orElse(2024), month.getAsInt(), day.orElse(1));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (year.isPresent() && (year.getAsInt() < 1 || year.getAsInt() > 9999)) {
            throw new IllegalArgumentException("The year " + year.getAsInt() + " is not between 1 and 9999");
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                OptionalInt.of(date.getYear()),
                OptionalInt.of(date.getMonthValue()),
                OptionalInt.of(date.getDayOfMonth()));
    }

    public static PartialDate of(MonthDay date) {
        return new PartialDate(
                OptionalInt.empty(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(OptionalInt.of(year), OptionalInt.empty(), OptionalInt.empty());
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(OptionalInt.of(year), OptionalInt.of(month), OptionalInt.empty());
    }

    /** @throws IllegalArgumentException where the text is none of the four forms, or no day of the calendar */
    public static PartialDate parse(String text) {
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return new PartialDate(number(full.group(1)), number(full.group(2)), number(full.group(3)));
        }
        Matcher noYear = NO_YEAR.matcher(text);
        if (noYear.matches()) {
            return new PartialDate(OptionalInt.empty(), number(noYear.group(1)), number(noYear.group(2)));
        }
        throw new IllegalArgumentException("Not a date such as 2024-10-27, 2024-10, 2024 or --10-27: " + text);
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** Year, month and day are all known. */
    public boolean isFull() {
        return year.isPresent() && day.isPresent();
    }

    /** @throws IllegalStateException where a part is unknown */
    public LocalDate toLocalDate() {
        if (!isFull()) {
            throw new IllegalStateException("Parts of this date are unknown: " + this);
        }
        return LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt());
    }

    /** The same month and day in a known year; 29 February becomes 28 February where the year has none. */
    public PartialDate withYear(int known) {
        if (day.isEmpty()) {
            return new PartialDate(OptionalInt.of(known), month, day);
        }
        return of(MonthDay.of(month.getAsInt(), day.getAsInt()).atYear(known));
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (year.isEmpty()) {
            return "--%02d-%02d".formatted(month.getAsInt(), day.getAsInt());
        }
        var text = new StringBuilder("%04d".formatted(year.getAsInt()));
        month.ifPresent(m -> text.append("-%02d".formatted(m)));
        day.ifPresent(d -> text.append("-%02d".formatted(d)));
        return text.toString();
    }
}
