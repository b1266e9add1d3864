package org.lectern.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lectern.api.feed.Probe;

/**
 * A file as formats see it: what is compressed with gzip is unpacked on the way, whichever format it is of. What unpacks to
 * far more than papers would is refused there.
 */
final class Opened {
    private static final long MOST = 8L << 30;
    private static final long RATIO = 200;
    /** Below this the ratio does not count: a short repetitive file is no attack. */
    private static final long HARMLESS = 16L << 20;

    private static final String SUFFIX = ".gz";

    private Opened() {}

    /** The name by which formats are told: what stands before {@code .gz}. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    /** Plain bytes, of which so many can be read and read again as a probe has. */
    static BufferedInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            var buffered = new BufferedInputStream(raw, Probe.SIZE + 1);
            buffered.mark(2);
            boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return zipped ? new BufferedInputStream(new Unpacked(new Counted(buffered)), Probe.SIZE + 1) : buffered;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Half a sentence, fit to follow “could not be read:”. */
    private static IOException damaged(IOException e) {
        return new IOException(
                "its compressed data is "
                        + (e instanceof EOFException ? "cut off" : "damaged (" + e.getMessage() + ")"),
                e);
    }

    private static final class Unpacked extends FilterInputStream {
        private final Counted packed;
        private long out;

        Unpacked(Counted packed) throws IOException {
            super(gzip(packed));
            this.packed = packed;
        }

        private static InputStream gzip(Counted packed) throws IOException {
            try {
                return new GZIPInputStream(packed, 1 << 16);
            } catch (ZipException | EOFException e) {
                throw damaged(e);
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged(e);
            }
            out += Math.max(0, read);
            if (out > MOST || out > HARMLESS && out / RATIO > packed.count) {
                throw new IOException("it unpacks to more than papers would (" + (out >> 20) + " MB so far, from "
                        + (packed.count >> 10) + " KB); unpack it yourself where you trust it");
            }
            return read;
        }
    }

    /** Counts the compressed bytes. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
