package org.lectern.feed.cleaning;

/** What stands around a place in a text. Never looks further than an abstract's mark-up reaches. */
final class Surroundings {
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_GROUP = 2000;

    private Surroundings() {}

    static boolean letterAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
    }

    static boolean digitAt(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** 0 beyond both ends. */
    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    /** Whether the character belongs to an address, in which nothing is to be repaired. */
    static boolean inAddress(String text, int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST_ADDRESS && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int scheme = text.lastIndexOf("://", index);
        return scheme >= start && scheme < index;
    }

    /** The index of the brace that closes the one at {@code open}; -1 where there is none near. */
    static int closingBrace(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length(), open + LONGEST_GROUP);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The index after the letters that begin at {@code start}. */
    static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
