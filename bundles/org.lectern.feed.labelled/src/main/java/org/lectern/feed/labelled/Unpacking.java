package org.lectern.feed.labelled;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops at what unpacks to more than any collection of papers would. */
final class Unpacking extends FilterInputStream {
    private static final long MOST_BYTES = 1L << 30;

    private long out;

    Unpacking(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        out += Math.max(0, read);
        if (out > MOST_BYTES) {
            throw new ZipException("it unpacks to more than 1 GB");
        }
        return read;
    }

    /** A reader of one entry is not to close the whole zip. */
    static InputStream unclosed(InputStream entry) {
        return new FilterInputStream(entry) {
            @Override
            public void close() {}
        };
    }
}
