package org.lectern.feed.bibliography;

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

/** UTF-8, where bytes that are none are read one by one in an encoding of one byte per character. */
final class Utf8OrElse extends Reader {
    private final InputStream in;
    private final Charset otherwise;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
    private boolean ended;

    Utf8OrElse(InputStream in, Charset otherwise) {
        this.in = in;
        this.otherwise = otherwise;
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
        CoderResult result = utf8.decode(bytes, chars, ended);
        if (result.isError()) {
            single(result.length());
        }
        chars.flip();
        return true;
    }

    private void single(int length) {
        var odd = new byte[length];
        bytes.get(odd);
        String text = new String(odd, otherwise);
        // There is room: what was decoded before is at most as long as its bytes, of which these are some.
        chars.put(text, 0, Math.min(text.length(), chars.remaining()));
        utf8.reset();
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
