package org.lectern.feed.dailypapers;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.PartialDate;

/**
 * A date line: {@code Oct 27, 2024 3}, {@code Jan 9}, {@code Mar 2 2}. A number after a comma is the year, one after a
 * blank counts comments; so {@code Mar 2 2} has no year and two comments.
 */
record PrintedDate(MonthDay day, OptionalInt year, OptionalInt comments) {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern LINE =
            Pattern.compile("(" + String.join("|", MONTHS) + ") (\\d{1,2})(?:, ([12]\\d{3}))?(?: (\\d{1,9}))?");

    /** Empty where the line is anything but a date, or names a day that no calendar has. */
    static Optional<PrintedDate> parse(String line) {
        Matcher matcher = LINE.matcher(PageLine.bare(line));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var day = MonthDay.of(MONTHS.indexOf(matcher.group(1)) + 1, Integer.parseInt(matcher.group(2)));
            OptionalInt year = number(matcher.group(3));
            return year.isPresent() && !day.isValidYear(year.getAsInt())
                    ? Optional.empty()
                    : Optional.of(new PrintedDate(day, year, number(matcher.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** The date as printed, with or without a year. */
    PartialDate partial() {
        PartialDate noYear = PartialDate.of(day);
        return year.isPresent() ? noYear.withYear(year.getAsInt()) : noYear;
    }
}
