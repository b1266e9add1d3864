package org.lectern.api.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What comes out of something compressed. Stops where that is far more than what went in, as in what is made to fill a disk,
 * and says what is wrong with damaged data. For one thread.
 */
public final class UnpackedBytes extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final long RATIO = 200;
    /** Below this the ratio does not count: a short repetitive file is no attack. */
    private static final long HARMLESS = 16L << 20;

    /** Makes the exception that is thrown. */
    @FunctionalInterface
    public interface Failure {
        /**
         * @param what half a sentence: {@code it unpacks to …}, {@code its compressed data is …}
         * @param cause absent, as null, where the data is sound
         */
        IOException of(String what, IOException cause);
    }

    /** Counts the bytes that are read, which are held against what they unpack to. */
    public static final class Packed extends FilterInputStream {
        private long count;

        public Packed(InputStream in) {
            super(in);
        }

        public long count() {
            return count;
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

    private final LongSupplier packed;
    private final long most;
    private final Failure failure;
    private long out;

    /**
     * @param plain what unpacks, such as a zip; passing an entry over reads it too
     * @param packed how many bytes went in so far
     * @param most how many may come out at all
     */
    public UnpackedBytes(InputStream plain, LongSupplier packed, long most, Failure failure) {
        super(plain);
        this.packed = packed;
        this.most = most;
        this.failure = failure;
    }

    /** The bytes as they are, or unpacked where they are compressed with gzip. */
    public static InputStream gunzipped(InputStream bytes, long most, Failure failure) throws IOException {
        var buffered = new BufferedInputStream(bytes, BUFFER);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        if (!zipped) {
            return buffered;
        }
        var packed = new Packed(buffered);
        try {
            return new UnpackedBytes(new GZIPInputStream(packed, BUFFER), packed::count, most, failure);
        } catch (ZipException | EOFException e) {
            throw failure.of(damage(e), e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw failure.of(damage(e), e);
        }
        out += Math.max(0, read);
        if (out > most || out > HARMLESS && out / RATIO > packed.getAsLong()) {
            throw failure.of(
                    "it unpacks to more than papers would (" + (out >> 20) + " MB so far, from "
                            + (packed.getAsLong() >> 10) + " KB)",
                    null);
        }
        return read;
    }

    private static String damage(IOException e) {
        return "its compressed data is " + (e instanceof EOFException ? "cut off" : "damaged (" + e.getMessage() + ")");
    }

    /** The same bytes for a reader that closes what it reads, of which more is to be read. */
    public static InputStream unclosed(InputStream entry) {
        return new FilterInputStream(entry) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return in.read(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }
}
