package org.lectern.feed.bibliography;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.api.feed.Probe;

/**
 * Bytes as text. A byte order mark counts most, then zero bytes, which only UTF-16 has. Everything else is tried as
 * UTF-8, and bytes that are none are read in the declared encoding or in windows-1252: files declare one encoding
 * and hold another, or two.
 */
final class Characters {
    private static final int HEAD = 4096;
    /** Further down the words may stand in somebody's abstract. */
    private static final int DECLARATION = 256;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?:Encoding:\\s*|coding[:=]\\s*[\"']?)([A-Za-z][\\w.:-]{1,30}?)(?=[^\\w.:-]|$)");

    private Characters() {}

    /** The text of a stream. */
    static Reader open(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        Charset charset = charset(head);
        int mark = mark(head);
        in.skipNBytes(mark);
        return StandardCharsets.UTF_8.equals(charset)
                ? new Utf8OrElse(in, otherwise(head))
                : new InputStreamReader(in, charset);
    }

    /** The beginning of the text, as far as the probe reaches. */
    static String head(Probe probe) {
        try (Reader reader = open(new ByteArrayInputStream(probe.head()))) {
            var text = new StringBuilder();
            var piece = new char[4096];
            for (int n = reader.read(piece); n > 0; n = reader.read(piece)) {
                text.append(piece, 0, n);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory could not be read", e);
        }
    }

    private static int mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        if (starts(head, 0xFE, 0xFF) || zeros(head, 0) > zeros(head, 1) && mostly(zeros(head, 0), head)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, 0xFF, 0xFE) || mostly(zeros(head, 1), head)) {
            return StandardCharsets.UTF_16LE;
        }
        Charset declared = declared(head);
        return declared.newEncoder().maxBytesPerChar() > 1 && !declared.name().startsWith("UTF")
                ? declared
                : StandardCharsets.UTF_8;
    }

    /** Asian text in UTF-16 has few zero bytes, but the names of fields and the blanks between have them. */
    private static boolean mostly(int zeros, byte[] head) {
        return head.length >= 8 && zeros * 4 > head.length / 2;
    }

    private static int zeros(byte[] head, int first) {
        int zeros = 0;
        for (int i = first; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset otherwise(byte[] head) {
        Charset declared = declared(head);
        return declared.newEncoder().maxBytesPerChar() > 1 ? WINDOWS_1252 : declared;
    }

    private static Charset declared(byte[] head) {
        Matcher name =
                DECLARED.matcher(new String(head, 0, Math.min(head.length, DECLARATION), StandardCharsets.ISO_8859_1));
        try {
            Charset found = name.find() ? Charset.forName(name.group(1)) : StandardCharsets.UTF_8;
            return found.canEncode() ? found : WINDOWS_1252;
        } catch (IllegalArgumentException e) {
            // An encoding of that name is unknown here; the bytes decide.
            return WINDOWS_1252;
        }
    }
}
