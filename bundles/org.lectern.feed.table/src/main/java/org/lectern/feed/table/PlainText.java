package org.lectern.feed.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The texts of a JSON line, from its bytes. One that holds anything odd is not read here. Not for several threads. */
final class PlainText {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private byte[] bytes;
    private int limit;
    private int at;
    private byte[] plain = new byte[1 << 13];
    private int length;
    private boolean asciiLine;
    private boolean ascii;

    /**
     * @param from without control characters up to the limit
     * @param onlyAscii up to the limit
     */
    void open(byte[] from, int stop, boolean onlyAscii) {
        bytes = from;
        limit = stop;
        asciiLine = onlyAscii;
    }

    /** Behind the quotation mark of the text that was last read. */
    int end() {
        return at;
    }

    /** The text that begins there, behind its quotation mark; null where it does not end, or holds what is not plain. */
    String read(int start) {
        at = start;
        ascii = asciiLine;
        int stop = stop(start);
        if (stop >= limit) {
            return null;
        }
        if (bytes[stop] == '"') {
            at = stop + 1;
            return string(bytes, start, stop - start);
        }
        return bytes[stop] == '\\' ? unescaped(start, stop) : null;
    }

    /** The next quotation mark or backslash, eight bytes at a time; the limit where there is none. */
    private int stop(int from) {
        int stop = from;
        while (stop + 8 <= limit) {
            long word = (long) WORD.get(bytes, stop);
            long found = found(word);
            if (found != 0) {
                return stop + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            stop += 8;
        }
        while (stop < limit && bytes[stop] != '"' && bytes[stop] != '\\') {
            stop++;
        }
        return stop;
    }

    /** The lowest bit that is set belongs to the first such byte. */
    private static long found(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes) & HIGH;
    }

    private String unescaped(int start, int first) {
        if (plain.length < limit - start) {
            plain = new byte[limit - start + (limit - start >> 1)];
        }
        length = 0;
        int from = start;
        int stop = first;
        while (stop < limit && bytes[stop] == '\\' && stop + 1 < limit) {
            System.arraycopy(bytes, from, plain, length, stop - from);
            length += stop - from;
            from = escape(stop + 1);
            if (from < 0) {
                return null;
            }
            stop = stop(from);
        }
        if (stop >= limit || bytes[stop] != '"') {
            return null;
        }
        System.arraycopy(bytes, from, plain, length, stop - from);
        length += stop - from;
        at = stop + 1;
        return string(plain, 0, length);
    }

    /** @return behind the escape, of which {@code sign} is the place of the letter; -1 where it is not plain */
    private int escape(int sign) {
        byte one = switch (bytes[sign]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
        if (one != 0) {
            plain[length++] = one;
            return sign + 1;
        }
        return bytes[sign] == 'u' ? character(sign + 1) : -1;
    }

    /** Written as UTF-8, which is never longer than the escape. A half character is not plain. */
    private int character(int digits) {
        int unit = unit(digits);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return -1;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            write(unit);
            return digits + 4;
        }
        boolean two = digits + 6 <= limit && bytes[digits + 4] == '\\' && bytes[digits + 5] == 'u';
        int second = two ? unit(digits + 6) : -1;
        if (second < 0 || !Character.isLowSurrogate((char) second)) {
            return -1;
        }
        write(Character.toCodePoint((char) unit, (char) second));
        return digits + 10;
    }

    private int unit(int digits) {
        if (digits + 4 > limit) {
            return -1;
        }
        int unit = 0;
        for (int i = digits; i < digits + 4; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private void write(int character) {
        if (character < 0x80) {
            plain[length++] = (byte) character;
            return;
        }
        ascii = false;
        if (character < 0x800) {
            plain[length++] = (byte) (0xC0 | character >> 6);
        } else {
            if (character < 0x10000) {
                plain[length++] = (byte) (0xE0 | character >> 12);
            } else {
                plain[length++] = (byte) (0xF0 | character >> 18);
                plain[length++] = (byte) (0x80 | character >> 12 & 0x3F);
            }
            plain[length++] = (byte) (0x80 | character >> 6 & 0x3F);
        }
        plain[length++] = (byte) (0x80 | character & 0x3F);
    }

    /** Wrong bytes become U+FFFD, and are then no plain text. */
    private String string(byte[] from, int start, int size) {
        if (ascii) {
            return new String(from, start, size, StandardCharsets.ISO_8859_1);
        }
        String text = new String(from, start, size, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }
}
