package org.lectern.feed.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a reader as UTF-8. */
final class Transcoded extends InputStream {
    private final Reader in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
    private final CharBuffer characters = CharBuffer.allocate(4096).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(4096 * 3 + 4).flip();
    private boolean ended;

    Transcoded(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            more();
        }
        int taken = Math.min(length, bytes.remaining());
        bytes.get(target, offset, taken);
        return taken;
    }

    private void more() throws IOException {
        characters.compact();
        ended = in.read(characters) < 0;
        characters.flip();
        bytes.clear();
        // The first half of a pair waits for the second.
        encoder.encode(characters, bytes, ended);
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
