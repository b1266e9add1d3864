package org.lectern.feed.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a table whose encoding nobody says: by its byte order mark, by the zero bytes of UTF-16, else UTF-8. Bytes
 * that are no UTF-8 are read one by one as windows-1252, the encoding in which spreadsheets save where they are not told
 * otherwise; so a table with one broken cell keeps the other ones.
 */
final class TextBytes extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final String name;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
    private boolean ended;
    private boolean fresh = true;
    private boolean wide;
    private long odd;

    TextBytes(InputStream input) throws IOException {
        var buffered = new BufferedInputStream(input, 1 << 15);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        in = buffered;
        Charset charset = charset(head);
        name = charset.name();
        decoder = charset.newDecoder()
                .onMalformedInput(
                        charset == StandardCharsets.UTF_8 ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    static Charset charset(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        // Western text in UTF-16 has a zero beside nearly every character.
        int half = head.length / 2;
        if (half > 8 && odd > half * 0.6 && even < half * 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        return half > 8 && even > half * 0.6 && odd < half * 0.1 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    /** As far as was read: {@code UTF-8}, {@code UTF-16LE}, {@code windows-1252}, … */
    String encoding() {
        return odd > 0 && !wide ? WINDOWS.name() : name;
    }

    /** What is to be said about bytes that fit no encoding. */
    Optional<String> note() {
        if (odd == 0) {
            return Optional.empty();
        }
        return Optional.of((wide ? odd + " bytes of this table are not UTF-8 and were read" : "The table was read")
                + " as windows-1252. Where letters look wrong, save the table as UTF-8 and import it again.");
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private boolean decodeMore() throws IOException {
        fill();
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, ended);
        wide |= name.equals("UTF-8") && chars.position() < bytes.position() - before;
        if (result.isError()) {
            single(result.length());
        } else if (ended && result.isUnderflow()) {
            bytes.position(bytes.limit());
        }
        chars.flip();
        if (fresh && chars.hasRemaining()) {
            fresh = false;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
        return true;
    }

    private void single(int length) {
        var one = new byte[length];
        bytes.get(one);
        String text = new String(one, WINDOWS);
        // There is room: what was decoded before is at most as long as its bytes, of which these are some.
        chars.put(text, 0, Math.min(text.length(), chars.remaining()));
        odd += length;
        decoder.reset();
    }

    private void fill() throws IOException {
        if (ended || bytes.remaining() > 16) {
            return;
        }
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
