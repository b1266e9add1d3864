package org.lectern.feed.bibliography;

import java.io.IOException;
import java.io.Reader;

/** Characters one at a time, with a look ahead of limited length, and the number of the line. */
final class CharSource {
    static final int END = -1;
    /** How far ahead can be looked. */
    static final int AHEAD = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[AHEAD * 2];
    private int at;
    private int end;
    private boolean ended;
    private long line = 1;

    CharSource(Reader reader) {
        this.reader = reader;
    }

    /** Of the next character; 1 for the first. */
    long line() {
        return line;
    }

    int peek() throws IOException {
        return peek(0);
    }

    /** The character {@code ahead} places behind the next one; END behind the end, and where that is too far. */
    int peek(int ahead) throws IOException {
        if (at + ahead >= end && !(ahead < AHEAD && filled(ahead))) {
            return END;
        }
        return buffer[at + ahead];
    }

    int next() throws IOException {
        int c = peek(0);
        if (c != END) {
            at++;
            if (c == '\n' || c == '\r' && peek(0) != '\n') {
                line++;
            }
        }
        return c;
    }

    /** Goes on to the next character that is no white space. */
    int skipBlank() throws IOException {
        int c = peek(0);
        while (c != END && (Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == 0)) {
            next();
            c = peek(0);
        }
        return c;
    }

    private boolean filled(int ahead) throws IOException {
        while (!ended && at + ahead >= end) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                end -= at;
                at = 0;
            }
            int n = reader.read(buffer, end, buffer.length - end);
            ended = n < 0;
            end += Math.max(0, n);
        }
        return at + ahead < end;
    }
}
