package org.lectern.store.sqlite;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import org.lectern.api.model.PartialDate;

/** What papers are ordered by, in forms that SQLite's index sorts as they stand. */
final class SortKeys {
    /** Longer titles are ordered by their beginning. */
    private static final int TITLE_LIMIT = 400;

    /** Tells most titles apart; what remains is compared in full. */
    private static final int HEAD = 16;

    /** Below every date whose year is known. */
    private static final int NO_YEAR = -100_000;

    private SortKeys() {}

    /** Case, accents and the amount of white space do not count. */
    static String title(String title) {
        String folded = fold(title).strip();
        return folded.length() <= TITLE_LIMIT ? folded : folded.substring(0, TITLE_LIMIT);
    }

    /** What the index holds of a title's key. */
    static String head(String titleKey) {
        int end = Math.min(titleKey.length(), HEAD);
        boolean split = end > 0 && end < titleKey.length() && Character.isHighSurrogate(titleKey.charAt(end - 1));
        return titleKey.substring(0, split ? end - 1 : end);
    }

    /** The beginning of a title; a blank at its end is part of it. */
    static String titlePrefix(String prefix) {
        String folded = fold(prefix).stripLeading();
        return folded.length() <= TITLE_LIMIT ? folded : folded.substring(0, TITLE_LIMIT);
    }

    private static String fold(String whole) {
        // Marks and blanks that go away may stand between; a title of 10 MB is no reason to look at all of it.
        String text = whole.length() <= 4 * TITLE_LIMIT ? whole : whole.substring(0, 4 * TITLE_LIMIT);
        var folded = new StringBuilder(text.length());
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (white && !blank) {
                folded.append(' ');
            } else if (!white && !isMark(c)) {
                folded.append(c);
            }
            blank = white;
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Year, month and day as digits, so that a later date is a larger number; an unknown month or day is 0. */
    static int date(PartialDate date) {
        int day = date.month().orElse(0) * 100 + date.day().orElse(0);
        return date.year().isPresent() ? date.year().getAsInt() * 10_000 + day : NO_YEAR + day;
    }

    static PartialDate date(int number) {
        boolean hasYear = number >= 0;
        int digits = hasYear ? number : number - NO_YEAR;
        return new PartialDate(
                hasYear ? OptionalInt.of(digits / 10_000) : OptionalInt.empty(),
                known(digits / 100 % 100),
                known(digits % 100));
    }

    private static OptionalInt known(int part) {
        return part == 0 ? OptionalInt.empty() : OptionalInt.of(part);
    }
}
