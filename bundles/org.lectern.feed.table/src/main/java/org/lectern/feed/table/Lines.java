package org.lectern.feed.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Lines of UTF-8, one in memory at a time, and of a line that is too long only its beginning. */
final class Lines {
    /** In bytes. A record of the longest abstract with all its fields is far below. */
    static final int LONGEST = 8 << 20;

    private static final int SHOWN = 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private long malformed;
    private boolean tooLong;

    Lines(InputStream input) {
        this.input = input;
    }

    /** The next line without its end; empty after the last one. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        tooLong = false;
        boolean ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(line, stop - at);
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(text(line.toByteArray()));
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, input.read(buffer));
        }
        return at < end;
    }

    private void keep(ByteArrayOutputStream line, int length) {
        tooLong |= line.size() + length > LONGEST;
        int room = tooLong ? Math.max(0, SHOWN - line.size()) : length;
        line.write(buffer, at, Math.min(room, length));
    }

    private String text(byte[] bytes) {
        String text = decoded(tooLong ? Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN)) : bytes);
        String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            malformed += tooLong ? 0 : 1;
            return new String(bytes, StandardCharsets.UTF_8);
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
