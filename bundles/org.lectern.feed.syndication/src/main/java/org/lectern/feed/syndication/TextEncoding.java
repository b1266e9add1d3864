package org.lectern.feed.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how an XML document is encoded and opens it as UTF-8. What the bytes are counts more than what they say:
 * servers declare one encoding and send another.
 *
 * @param charset as which it is read
 * @param mark how many bytes of a byte order mark stand first
 * @param note a sentence for the user where the declaration is wrong
 */
record TextEncoding(Charset charset, int mark, Optional<String> note) {
    /** Latin-1 is always read so, as browsers do: its control characters are in truth quotes and dashes. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 16 * 1024;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})\\s*[\"']");

    /** The document as UTF-8, without its byte order mark. */
    record Opened(InputStream utf8, Optional<String> note) {}

    static Opened open(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] head = in.readNBytes(LOOKED_AT);
        in.unread(head);
        TextEncoding encoding = of(head);
        in.skipNBytes(encoding.mark);
        InputStream utf8 = encoding.charset.equals(StandardCharsets.UTF_8)
                ? in
                : new Transcoded(new InputStreamReader(in, encoding.charset));
        return new Opened(utf8, encoding.note);
    }

    /** The beginning as text, as far as these bytes reach. */
    static String text(byte[] head) {
        TextEncoding encoding = of(head);
        return new String(head, encoding.mark, head.length - encoding.mark, encoding.charset);
    }

    static TextEncoding of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, Optional.empty());
        }
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
            return new TextEncoding(StandardCharsets.UTF_16BE, head[0] == 0 ? 0 : 2, Optional.empty());
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, head[0] == '<' ? 0 : 2, Optional.empty());
        }
        Matcher declared =
                DECLARED.matcher(new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1));
        return declared.find()
                ? declared(declared.group(1), head)
                : new TextEncoding(StandardCharsets.UTF_8, 0, Optional.empty());
    }

    private static TextEncoding declared(String name, byte[] head) {
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new TextEncoding(
                    StandardCharsets.UTF_8, 0, Optional.of("The encoding " + name + " is unknown; read as UTF-8."));
        }
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, Optional.empty());
        }
        // That the declaration could be read as single bytes shows that it is no UTF-16.
        if (!charset.canEncode() || !readsAscii(charset) || isUtf8(head)) {
            return new TextEncoding(
                    StandardCharsets.UTF_8, 0, Optional.of("Declared as " + name + ", but its bytes are UTF-8."));
        }
        return new TextEncoding(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset, 0, Optional.empty());
    }

    private static boolean readsAscii(Charset charset) {
        return Arrays.equals("<?xml".getBytes(charset), "<?xml".getBytes(StandardCharsets.US_ASCII));
    }

    /** Letters beyond ASCII, all of them well-formed UTF-8: no other encoding gives that by chance. */
    private static boolean isUtf8(byte[] head) {
        boolean beyondAscii = false;
        int at = 0;
        while (at < head.length - 4) {
            int length = Utf8.sequence(head, at, head.length);
            if (length == 0) {
                return false;
            }
            beyondAscii |= length > 1;
            at += length;
        }
        return beyondAscii;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
