package org.lectern.feed.labelled;

import java.util.List;

/**
 * What the places in a text count, where the file does not say: doccano's window counts UTF-16 units, programs that write
 * for it mostly code points. Marks begin and end with words, so the unit is taken in which more of them do; UTF-16 where
 * neither is better.
 */
final class PlaceUnits {
    /** So many marks are looked at, however many there are. */
    private static final int ENOUGH = 200;

    /** Where a mark begins and ends, in units that are not known yet. */
    record Place(int start, int end) {}

    private PlaceUnits() {}

    static boolean areUtf16(String text, List<Place> places) {
        return fitting(text, places, true) >= fitting(text, places, false);
    }

    private static long fitting(String text, List<Place> places, boolean utf16) {
        int length = utf16 ? text.length() : text.codePointCount(0, text.length());
        return places.stream()
                .limit(ENOUGH)
                .filter(place -> place.start() >= 0 && place.start() < place.end() && place.end() <= length)
                .mapToInt(place -> utf16
                        ? edges(text, place.start(), place.end())
                        : edges(
                                text,
                                text.offsetByCodePoints(0, place.start()),
                                text.offsetByCodePoints(0, place.end())))
                .sum();
    }

    /** How many ends of the mark are a word's too; none where it would tear a character apart. */
    private static int edges(String text, int start, int end) {
        if (isTorn(text, start) || isTorn(text, end)) {
            return 0;
        }
        boolean begins = !isBlank(text.codePointAt(start)) && !isWithinWord(text, start);
        boolean ends = !isBlank(text.codePointBefore(end)) && !isWithinWord(text, end);
        return (begins ? 1 : 0) + (ends ? 1 : 0) + 1;
    }

    private static boolean isTorn(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
