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
import java.util.Optional;

/** Lines of UTF-8, one in memory at a time, and of a line that is too long only its beginning. */
final class Lines {
    /** In bytes. A record of the longest abstract with all its fields is far below. */
    static final int LONGEST = 8 << 20;

    private static final int SHOWN = 1024;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long LINE_ENDS = '\n' * ONES;
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int length;
    private int at;
    private int end;
    private long number;
    private long malformed;
    private boolean tooLong;

    Lines(InputStream input) {
        this.input = input;
    }

    /** The next line without its end, as well-formed UTF-8; empty after the last one. */
    Optional<byte[]> next() throws IOException {
        tooLong = false;
        length = 0;
        boolean ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int stop = lineEnd();
            keep(stop - at);
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(trimmed());
    }

    /** Eight bytes at a time: a line end is the only thing to look for here. */
    private int lineEnd() {
        int stop = at;
        while (stop + 8 <= end) {
            long word = (long) WORD.get(buffer, stop) ^ LINE_ENDS;
            long found = word - ONES & ~word & HIGH;
            if (found != 0) {
                return stop + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            stop += 8;
        }
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, input.read(buffer));
        }
        return at < end;
    }

    private void keep(int more) {
        tooLong |= length + more > LONGEST;
        int room = tooLong ? Math.max(0, SHOWN - length) : more;
        int kept = Math.min(room, more);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + kept));
        }
        System.arraycopy(buffer, at, line, length, kept);
        length += kept;
    }

    /** Without a byte order mark, and without the carriage return of a line end. */
    private byte[] trimmed() {
        int shown = tooLong ? Math.min(length, SHOWN) : length;
        int from = number == 1 && shown >= 3 && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2] ? 3 : 0;
        int to = shown > from && line[shown - 1] == '\r' ? shown - 1 : shown;
        return wellFormed(Arrays.copyOfRange(line, from, to));
    }

    private byte[] wellFormed(byte[] bytes) {
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
