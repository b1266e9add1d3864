package org.lectern.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One input to read.
 *
 * @param name of the source, for messages
 * @param bytes read once; closed by the caller
 * @param seenOn the day of the capture, where the user gave it
 * @param mapping what the user says the columns mean; only tables look at it
 */
public record FeedInput(String name, InputStream bytes, Optional<LocalDate> seenOn, ColumnMapping mapping) {
    public FeedInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(seenOn);
        Objects.requireNonNull(mapping);
    }

    /** An input of whose columns nothing is said. */
    public FeedInput(String name, InputStream bytes, Optional<LocalDate> seenOn) {
        this(name, bytes, seenOn, ColumnMapping.GUESSED);
    }

    /**
     * The bytes as text, to be used instead of them: UTF-8, or UTF-16 where a byte order mark or the zeros of ASCII
     * say so. The mark is left out; what is malformed becomes U+FFFD.
     */
    public Reader text() throws IOException {
        var in = new PushbackInputStream(bytes, 4);
        byte[] head = in.readNBytes(4);
        Charset charset = charset(head);
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF)
                ? 3
                : startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
        in.unread(head, mark, head.length - mark);
        return new InputStreamReader(in, charset);
    }

    private static Charset charset(byte[] head) {
        if (startsWith(head, 0xFE, 0xFF) || head.length > 1 && head[0] == 0 && head[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(head, 0xFF, 0xFE) || head.length > 1 && head[0] != 0 && head[1] == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
