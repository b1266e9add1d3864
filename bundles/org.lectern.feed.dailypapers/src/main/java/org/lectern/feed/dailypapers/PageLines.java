package org.lectern.feed.dailypapers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.feed.PageReport.Place;

/**
 * The lines of a page, read with bounded memory: a line that is too long is passed over and named, and reading stops
 * where the page as a whole is larger than any real one could be.
 *
 * @param lines those that are not blank
 * @param refused those that could not be taken as text
 * @param tooLarge reading stopped before the end
 */
record PageLines(List<PageLine> lines, List<Place> refused, boolean tooLarge) {
    /** Bytes of one line. The longest abstracts have a few thousand. */
    static final int LONGEST_LINE = 1 << 20;
    /** Bytes of all lines that are held. A page of a hundred papers has about 200,000. */
    static final int LARGEST_PAGE = 32 << 20;
    /** Bytes that are read at all, so that a line without end ends. */
    private static final long MOST_READ = 1L << 30;
    /** What a line costs beside its text, so that millions of tiny lines count too. */
    private static final int COST_OF_LINE = 100;

    private static final int CHUNK = 1 << 16;

    static PageLines read(InputStream bytes) throws IOException {
        return new Reading().whole(bytes);
    }

    /** The number of the last line that was taken; 0 where none was. */
    long lastLine() {
        return lines.isEmpty() ? 0 : lines.getLast().number();
    }

    private static final class Reading {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        private final List<PageLine> lines = new ArrayList<>();
        private final List<Place> refused = new ArrayList<>();
        private long lineLength;
        private long number = 1;
        private long read;
        private long held;
        private boolean afterBlank = true;

        PageLines whole(InputStream bytes) throws IOException {
            byte[] chunk = new byte[CHUNK];
            for (int length = bytes.read(chunk); length >= 0; length = bytes.read(chunk)) {
                read += length;
                take(chunk, length);
                if (held > LARGEST_PAGE || read > MOST_READ) {
                    return new PageLines(lines, refused, true);
                }
            }
            endLine();
            return new PageLines(lines, refused, false);
        }

        private void take(byte[] chunk, int length) {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n') {
                    extendLine(chunk, start, i);
                    endLine();
                    start = i + 1;
                }
            }
            extendLine(chunk, start, length);
        }

        /** Holds no more of a line than it may have. */
        private void extendLine(byte[] chunk, int start, int end) {
            int room = LONGEST_LINE - line.size();
            line.write(chunk, start, Math.min(room, end - start));
            lineLength += end - start;
        }

        private void endLine() {
            String text = text();
            if (lineLength > LONGEST_LINE) {
                refuse(text, "a line of %,d bytes is too long to be read".formatted(lineLength));
            } else if (text.isBlank()) {
                afterBlank = true;
            } else if (!isText(text)) {
                refuse(text.replaceAll("\\p{Cntrl}", "\uFFFD"), "not text");
            } else {
                lines.add(new PageLine(number, text, afterBlank));
                held += line.size() + COST_OF_LINE;
                afterBlank = false;
            }
            line.reset();
            lineLength = 0;
            number++;
        }

        /** Malformed bytes become U+FFFD. */
        private String text() {
            String text = line.toString(StandardCharsets.UTF_8);
            if (text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        /** A stray control character is no reason to lose an abstract; a tenth of them is. */
        private static boolean isText(String text) {
            long odd = text.chars()
                    .filter(c -> c == '\uFFFD' || c < ' ' && c != '\t')
                    .count();
            return text.indexOf('\0') < 0 && odd * 10 <= text.length();
        }

        private void refuse(String text, String reason) {
            refused.add(new Place(number, PageLine.shortened(text), reason));
            held += COST_OF_LINE + 2L * Math.min(text.length(), COST_OF_LINE);
            afterBlank = true;
        }
    }
}
