package org.lectern.feed.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of text, one in memory at a time, and of a line that is too long only its beginning. */
final class TextLines {
    /** In characters. A line of the longest abstract is far below. */
    static final int LONGEST = 4 << 20;

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private long number;
    private boolean afterReturn;
    private boolean cut;

    TextLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end; empty after the last one. */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        cut = false;
        boolean any = false;
        while (filled()) {
            char c = buffer[at++];
            if (c == '\n' && afterReturn && !any) {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                break;
            }
            if (line.length() < LONGEST) {
                line.append(c);
            } else {
                cut = true;
            }
        }
        number += any ? 1 : 0;
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return at < end;
    }

    /** Of the line that was last read; 1 for the first. */
    long number() {
        return number;
    }

    /** The line that was last read is only its beginning. */
    boolean isCut() {
        return cut;
    }
}
