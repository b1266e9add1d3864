package org.lectern.feed.table;

import java.util.Arrays;

/** Texts that come again and again in a file, such as the names of its fields, found by their bytes. It holds a bounded number. */
final class KnownTexts {
    private static final int SLOTS = 256;
    private static final int LONGEST = 64;

    private final String[] texts = new String[SLOTS];
    private final byte[][] spellings = new byte[SLOTS][];
    /** The slot of the text that came behind this one's, the last time. */
    private final int[] followers = new int[SLOTS];

    private int last;

    /** The text that stands from there to a quotation mark; null where it is not known, or not ASCII. */
    String startingAt(byte[] bytes, int from, int end) {
        int follower = followers[last];
        byte[] guess = spellings[follower];
        if (guess != null
                && from + guess.length < end
                && bytes[from + guess.length] == '"'
                && Arrays.equals(guess, 0, guess.length, bytes, from, from + guess.length)) {
            last = follower;
            return texts[follower];
        }
        return looked(bytes, from, end);
    }

    private String looked(byte[] bytes, int from, int end) {
        int stop = from;
        int hash = 0;
        while (stop < end && bytes[stop] != '"') {
            hash = hash * 31 + bytes[stop];
            stop++;
            if (stop - from > LONGEST) {
                return null;
            }
        }
        int slot = slot(hash);
        byte[] spelling = spellings[slot];
        if (stop == end || spelling == null || !Arrays.equals(spelling, 0, spelling.length, bytes, from, stop)) {
            return null;
        }
        followers[last] = slot;
        last = slot;
        return texts[slot];
    }

    /** @param stop where its quotation mark stands */
    void keep(String text, byte[] bytes, int from, int stop) {
        // As long as its bytes: it holds no escape, and nothing but ASCII.
        if (text.length() == stop - from && text.length() <= LONGEST) {
            int hash = 0;
            for (int i = from; i < stop; i++) {
                hash = hash * 31 + bytes[i];
            }
            int slot = slot(hash);
            texts[slot] = text;
            spellings[slot] = Arrays.copyOfRange(bytes, from, stop);
        }
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
    }
}
