package org.lectern.feed.dailypapers;

import org.lectern.api.feed.PageReport.Place;

/**
 * One line of a page that is not blank, without its line end.
 *
 * @param number 1 for the first line of the page
 * @param afterBlank a blank line, or the top of the page, stands before it
 */
record PageLine(long number, String text, boolean afterBlank) {
    private static final int SHOWN = 160;

    /** This line for the report. */
    Place because(String reason) {
        return new Place(number, shortened(text), reason);
    }

    /** The line without blanks around it, whatever kind of blank. */
    String bare() {
        return bare(text);
    }

    static String bare(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    boolean hasWord() {
        return hasWord(text);
    }

    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** As much of a text as a report shows, without half a surrogate pair at its end. */
    static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
