package org.lectern.feed.labelled;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** There may be more than was read. */
    boolean isCut() {
        return left <= 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = left <= 0 ? -1 : super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}
