package org.lectern.feed.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lectern.api.feed.Probe;

/** Opens what may be compressed with gzip. What unpacks to far more than any table would is refused on the way. */
final class Unpacked extends FilterInputStream {
    private static final long MOST = 4L << 30;
    private static final long RATIO = 200;
    /** Below this the ratio does not count: a short repetitive file is no attack. */
    private static final long HARMLESS = 16L << 20;

    private final Counted packed;
    private long out;

    private Unpacked(Counted packed) throws IOException {
        super(new GZIPInputStream(packed, 1 << 16));
        this.packed = packed;
    }

    static InputStream open(InputStream bytes) throws IOException {
        // Small: what reads from here asks for much at once, which then is not copied twice.
        var buffered = new BufferedInputStream(bytes, 1 << 12);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        if (!zipped) {
            return buffered;
        }
        try {
            return new Unpacked(new Counted(buffered));
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /** The beginning of the text, as far as the probe reaches: it ends in the middle of compressed data. */
    static String head(Probe probe) {
        var head = new ByteArrayOutputStream();
        // Small pieces, since the read that meets the end gives nothing of what it had.
        byte[] piece = new byte[256];
        try (InputStream in = open(new ByteArrayInputStream(probe.head()))) {
            for (int n = in.read(piece); n > 0 && head.size() < Probe.SIZE; n = in.read(piece)) {
                head.write(piece, 0, n);
            }
        } catch (IOException e) {
            return text(probe, head);
        }
        return text(probe, head);
    }

    private static String text(Probe probe, ByteArrayOutputStream head) {
        byte[] bytes = head.toByteArray();
        Charset charset = TextBytes.charset(bytes);
        String text = charset == StandardCharsets.UTF_8
                ? new Probe(probe.name(), bytes, false).text()
                : new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            out += Math.max(0, read);
            if (out > MOST || out > HARMLESS && out / RATIO > packed.bytes()) {
                throw new DamagedInput(
                        "it unpacks to more than a table would (" + (out >> 20) + " MB so far, from "
                                + (packed.bytes() >> 10) + " KB)",
                        "Unpack it yourself where you trust it, and import the unpacked file.",
                        null);
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    private static DamagedInput damaged(IOException e) {
        return new DamagedInput(
                "its compressed data is "
                        + (e instanceof EOFException ? "cut off" : "damaged (" + e.getMessage() + ")"),
                "Fetch the file again, and test it with gzip -t.",
                e);
    }
}
