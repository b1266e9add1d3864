package org.lectern.feed.syndication;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds how far bytes can be given on as they are. Nearly all of a feed goes through here, so eight bytes are looked at
 * in one word; those with a tab or a line end in them, which are plain too, are looked at one by one.
 */
final class PlainBytes {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private static final boolean[] IN_TEXT = new boolean[256];
    private static final boolean[] IN_TAG = new boolean[256];
    private static final boolean[] IN_CDATA = new boolean[256];
    private static final boolean[] IN_NAME = new boolean[256];

    static {
        Arrays.fill(IN_TEXT, 0x20, 0x80, true);
        IN_TEXT['\t'] = true;
        IN_TEXT['\n'] = true;
        IN_TEXT['\r'] = true;
        System.arraycopy(IN_TEXT, 0, IN_CDATA, 0, 256);
        IN_CDATA[']'] = false;
        IN_TEXT['<'] = false;
        IN_TEXT['&'] = false;
        System.arraycopy(IN_TEXT, 0, IN_TAG, 0, 256);
        IN_TAG['>'] = false;
        IN_TAG['"'] = false;
        IN_TAG['\''] = false;
        for (int b = 0; b < 0x80; b++) {
            IN_NAME[b] = XmlCharacters.isName(b);
        }
    }

    private PlainBytes() {}

    /** ASCII without controls, opening angle brackets and ampersands. @return the place of the first other byte, or the end */
    static int inText(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 8 <= end) {
            long word = (long) WORD.get(bytes, at);
            long found = unusual(word) | holds(word, '<') | holds(word, '&');
            if (found == 0) {
                at += 8;
            } else {
                at += first(found);
                if (!IN_TEXT[bytes[at] & 0xff]) {
                    return at;
                }
                at++;
            }
        }
        return stop(IN_TEXT, bytes, at, end);
    }

    /** As in text, and neither the end of the tag nor a quote. */
    static int inTag(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 8 <= end) {
            long word = (long) WORD.get(bytes, at);
            // The brackets differ in one bit, and so do the ampersand and the apostrophe.
            long found = unusual(word) | holds(word | ONES << 1, '>') | holds(word | ONES, '\'') | holds(word, '"');
            if (found == 0) {
                at += 8;
            } else {
                at += first(found);
                if (!IN_TAG[bytes[at] & 0xff]) {
                    return at;
                }
                at++;
            }
        }
        return stop(IN_TAG, bytes, at, end);
    }

    /** ASCII without controls and closing square brackets. */
    static int inCdata(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 8 <= end) {
            long word = (long) WORD.get(bytes, at);
            long found = unusual(word) | holds(word, ']');
            if (found == 0) {
                at += 8;
            } else {
                at += first(found);
                if (!IN_CDATA[bytes[at] & 0xff]) {
                    return at;
                }
                at++;
            }
        }
        return stop(IN_CDATA, bytes, at, end);
    }

    /**
     * A tag without attributes, of ASCII letters and digits.
     *
     * @param from where its bracket stands
     * @return the place behind it; -1 where it is another one, or goes on behind the end
     */
    static int bareTag(byte[] bytes, int from, int end) {
        int at = from + 1;
        if (at < end && bytes[at] == '/') {
            at++;
        }
        if (at >= end || bytes[at] < 0 || !XmlCharacters.isNameStart(bytes[at])) {
            return -1;
        }
        while (at < end && IN_NAME[bytes[at] & 0xff]) {
            at++;
        }
        return at < end && bytes[at] == '>' ? at + 1 : -1;
    }

    private static int stop(boolean[] plain, byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && plain[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    /** How many bytes stand before the first that was found. */
    private static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** Not 0 where any byte is a control character or beyond ASCII; the first one marked is such a byte. */
    private static long unusual(long word) {
        return (word - 0x20 * ONES | word) & HIGH;
    }

    /** Not 0 where any byte is that one; the first one marked is. */
    private static long holds(long word, int b) {
        long zeroed = word ^ b * ONES;
        return zeroed - ONES & ~zeroed & HIGH;
    }
}
