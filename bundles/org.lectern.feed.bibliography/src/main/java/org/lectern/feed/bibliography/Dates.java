package org.lectern.feed.bibliography;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.api.model.PartialDate;

/** Dates as bibliographies write them. A text that is not understood whole is no date: it is kept, not guessed. */
final class Dates {
    private static final Map<String, Integer> MONTHS = IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toMap(
                    n -> Month.of(n)
                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    n -> n));
    /** 2024-10-27, 2024/10/27/, 2024/10//, 2024///, with a time behind. */
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?/{0,3}(?:[T ]\\d{1,2}:\\d{2}.*)?");

    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile("--(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ ,]+(\\p{L}+)\\.?(?: +(\\d{1,2}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.? +(?:(\\d{1,2})(?:st|nd|rd|th)?,? +)?(\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.? +(\\p{L}+)\\.?,? +(\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+|\\d{1,2})\\.?(?:[ \u00A0~/]+(\\d{1,2})\\.?)?,?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.?[ \u00A0~]+(\\p{L}+)\\.?,?");

    private Dates() {}

    static Optional<PartialDate> parse(String text) {
        String plain = text.strip();
        if (plain.length() > 40) {
            return Optional.empty();
        }
        Matcher m = NUMBERS.matcher(plain);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = TOGETHER.matcher(plain);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = NO_YEAR.matcher(plain);
        if (m.matches()) {
            return of(null, m.group(1), m.group(2));
        }
        return words(plain);
    }

    private static Optional<PartialDate> words(String plain) {
        Matcher m = YEAR_FIRST.matcher(plain);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = MONTH_FIRST.matcher(plain);
        if (m.matches()) {
            return of(m.group(3), m.group(1), m.group(2));
        }
        m = DAY_FIRST.matcher(plain);
        return m.matches() ? of(m.group(3), m.group(2), m.group(1)) : Optional.empty();
    }

    /** A month with or without a day, in a year that stands elsewhere: {@code oct}, {@code 10}, {@code OCT 27}, {@code 27 October}. */
    static Optional<PartialDate> inYear(String year, String monthAndDay) {
        String plain = monthAndDay.strip();
        if (!year.strip().matches("\\d{4}") || plain.length() > 40) {
            return Optional.empty();
        }
        Matcher m = MONTH_DAY.matcher(plain);
        if (m.matches()) {
            return of(year.strip(), m.group(1), m.group(2));
        }
        m = DAY_MONTH.matcher(plain);
        return m.matches() ? of(year.strip(), m.group(2), m.group(1)) : Optional.empty();
    }

    /** From a year, a month as a name or a number, and a day; the latter two may be absent or empty. */
    static Optional<PartialDate> of(String year, String month, String day) {
        try {
            OptionalInt m = absent(month) ? OptionalInt.empty() : OptionalInt.of(month(month));
            OptionalInt d = absent(day) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day.strip()));
            OptionalInt y = absent(year) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year.strip()));
            return Optional.of(new PartialDate(y, m, d));
        } catch (IllegalArgumentException e) {
            // No day of the calendar: what the source says is kept as it is.
            return Optional.empty();
        }
    }

    private static boolean absent(String part) {
        return part == null || part.isBlank();
    }

    private static int month(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        return MONTHS.entrySet().stream()
                .filter(month -> word.length() >= 3 && month.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No month: " + text));
    }
}
