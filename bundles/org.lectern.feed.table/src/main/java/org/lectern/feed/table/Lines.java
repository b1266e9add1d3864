package org.lectern.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of UTF-8, one in memory at a time, and of a line that is too long only its beginning. A line is not copied: it stands
 * in {@link #buffer()} until the next one is asked for.
 */
final class Lines {
    /** In bytes. A record of the longest abstract with all its fields is far below. */
    static final int LONGEST = 8 << 20;

    private static final int SHOWN = 1024;
    /** Read at once, at most, so that what unpacks to far too much is met early. */
    private static final int PIECE = 1 << 16;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BLANKS = ' ' * ONES;
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream input;
    private byte[] buffer = new byte[PIECE];
    private int from;
    private int to;
    private int behind;
    /** Of what was read so far. */
    private int end;

    private long number;
    private long malformed;
    private boolean tooLong;
    private boolean odd;
    private boolean wide;

    Lines(InputStream input) {
        this.input = input;
    }

    /** Goes to the next line; false after the last one. */
    boolean next() throws IOException {
        tooLong = false;
        odd = false;
        wide = false;
        from = behind;
        int length = lineEnd(from) - from;
        while (from + length == end) {
            if (length > LONGEST) {
                tooLong = true;
                length = SHOWN;
                end = from + SHOWN;
            }
            if (!readMore()) {
                break;
            }
            length = lineEnd(from + length) - from;
        }
        behind = Math.min(end, from + length + 1);
        if (behind == from) {
            return false;
        }
        number++;
        trim(length);
        return true;
    }

    /** Without a byte order mark, and without the carriage return of a line end. */
    private void trim(int length) {
        tooLong |= length > LONGEST;
        to = from + (tooLong ? Math.min(length, SHOWN) : length);
        if (number == 1
                && to - from >= 3
                && buffer[from] == MARK[0]
                && buffer[from + 1] == MARK[1]
                && buffer[from + 2] == MARK[2]) {
            from += 3;
        }
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
    }

    private int lineEnd(int start) {
        int stop = control(start);
        while (stop < end && buffer[stop] != '\n') {
            odd |= buffer[stop] != '\r' || stop + 1 == end || buffer[stop + 1] != '\n';
            stop = control(stop + 1);
        }
        return stop;
    }

    /** The next byte below a blank, eight at a time: of a line, that is nearly always its end. */
    private int control(int start) {
        int stop = start;
        long seen = 0;
        while (stop + 8 <= end) {
            long word = (long) WORD.get(buffer, stop);
            // The lowest bit that is set belongs to the first such byte.
            long found = word - BLANKS & ~word & HIGH;
            seen |= word;
            if (found != 0) {
                wide |= (seen & HIGH) != 0;
                return stop + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            stop += 8;
        }
        while (stop < end && (buffer[stop] < 0 || buffer[stop] >= ' ')) {
            seen |= buffer[stop];
            stop++;
        }
        wide |= (seen & HIGH) != 0;
        return stop;
    }

    /** Behind what stands there of the line; false where the input ends. */
    private boolean readMore() throws IOException {
        if (end == buffer.length) {
            byte[] roomy = from == 0 ? new byte[buffer.length * 2] : buffer;
            System.arraycopy(buffer, from, roomy, 0, end - from);
            buffer = roomy;
            end -= from;
            from = 0;
        }
        int read = input.read(buffer, end, Math.min(PIECE, buffer.length - end));
        end += Math.max(0, read);
        return read > 0;
    }

    /** The line stands in it from {@link #from()} to before {@link #to()}, as it was read: its bytes may be malformed. */
    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The line holds no control character; false may be said of one that holds none, too. */
    boolean isPlain() {
        return !odd && !tooLong;
    }

    /** The line is of ASCII alone; false may be said of one that is, too. */
    boolean isAscii() {
        return !wide;
    }

    /** A copy of the line as well-formed UTF-8. To be asked for once: it counts lines that are malformed. */
    byte[] wellFormed() {
        byte[] bytes = Arrays.copyOfRange(buffer, from, to);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 || isWellFormed(bytes)) {
            return bytes;
        }
        malformed += tooLong ? 0 : 1;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** It may hold that character itself. */
    private static boolean isWellFormed(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Of the line that was last read; 1 for the first. */
    long number() {
        return number;
    }

    /** The line that was last read is only its beginning. */
    boolean isTooLong() {
        return tooLong;
    }

    /** How many lines held bytes that are not UTF-8. */
    long malformed() {
        return malformed;
    }
}
