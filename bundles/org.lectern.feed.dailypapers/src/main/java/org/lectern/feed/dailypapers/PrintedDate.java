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

    private static final Pattern ISO = Pattern.compile("([12]\\d{3})-(\\d{2})-(\\d{2})");
    private static final Pattern LONG_MONTH = Pattern.compile(
            "\\b(?:(Jan)uary|(Feb)ruary|(Mar)ch|(Apr)il|(Jun)e|(Jul)y|(Aug)ust|(Sep)tember|(Oct)ober|(Nov)ember|(Dec)ember)\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("^(\\d{1,2}) (" + String.join("|", MONTHS) + ") ([12]\\d{3})$");

    /** Empty where the line is anything but a date, or names a day that no calendar has. */
    static Optional<PrintedDate> parse(String line) {
        String bare = PageLine.bare(line);
        if (bare.length() > 40) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(usual(bare));
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

    /** {@code October 7, 2024}, {@code 7 Oct 2024} and {@code 2024-10-07} as {@code Oct 7, 2024}. */
    private static String usual(String line) {
        Matcher iso = ISO.matcher(line);
        if (iso.matches() && Integer.parseInt(iso.group(2)) >= 1 && Integer.parseInt(iso.group(2)) <= 12) {
            return MONTHS.get(Integer.parseInt(iso.group(2)) - 1) + " " + Integer.parseInt(iso.group(3)) + ", "
                    + iso.group(1);
        }
        String text =
                LONG_MONTH.matcher(line).replaceFirst(month -> month.group().substring(0, 3));
        return DAY_FIRST.matcher(text).replaceFirst("$2 $1, $3");
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
