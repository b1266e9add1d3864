package org.lectern.feed.syndication;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.model.PartialDate;

/**
 * Reads the day off a date as feeds write them: W3CDTF in full or in part, RFC 822 and what passes for it. The day is the
 * one that is printed; it is not moved to another time zone.
 */
final class FeedDate {
    private static final Pattern W3C =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T\\s].*)?", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:\\s.*)?");
    private static final String MONTH = "(\\p{L}{3,9})\\.?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:^|[\\s,])(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+(\\d{4}|\\d{2})(?!\\d|:)");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:\\d{1,2}:[\\d:.]+,?\\s+)?(?:[A-Z]{2,5}\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile(MONTH + ",?\\s+(\\d{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final int LONGEST = 100;

    private FeedDate() {}

    /** Empty where no day, month or year can be read, or where there is no such day. */
    static Optional<PartialDate> parse(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<PartialDate> usual = usual(date);
        if (usual.isPresent()) {
            return usual;
        }
        Matcher numbers = Character.isDigit(date.charAt(0)) ? numbers(date) : null;
        if (numbers != null) {
            return date(numbers.group(1), numbers.groupCount() > 1 ? numbers.group(2) : null, numbers.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(date);
        if (dayFirst.find()) {
            return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        if (monthFirst.find()) {
            return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher monthOnly = MONTH_ONLY.matcher(date);
        return monthOnly.matches() ? named(monthOnly.group(2), monthOnly.group(1), null) : Optional.empty();
    }

    /** As nearly all of Atom writes it: {@code 2025-03-18T00:00:00Z}. */
    private static Optional<PartialDate> usual(String date) {
        if (date.length() < 11 || date.charAt(4) != '-' || date.charAt(7) != '-' || date.charAt(10) != 'T') {
            return Optional.empty();
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (date.charAt(i) < '0' || date.charAt(i) > '9')) {
                return Optional.empty();
            }
        }
        return date(date.substring(0, 4), date.substring(5, 7), date.substring(8, 10));
    }

    private static Matcher numbers(String date) {
        for (Pattern pattern : new Pattern[] {W3C, COMPACT, SLASHED}) {
            Matcher matcher = pattern.matcher(date);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    private static Optional<PartialDate> named(String year, String month, String day) {
        Integer number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
        return number == null ? Optional.empty() : date(fourDigits(year), number.toString(), day);
    }

    /** RFC 822 has two digits; RFC 2822 says which century. */
    private static String fourDigits(String year) {
        if (year.length() == 4) {
            return year;
        }
        return (Integer.parseInt(year) < 50 ? "20" : "19") + year;
    }

    private static Optional<PartialDate> date(String year, String month, String day) {
        try {
            var date = new PartialDate(number(year), number(month), number(day));
            return year.equals("0000") ? Optional.empty() : Optional.of(date);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
