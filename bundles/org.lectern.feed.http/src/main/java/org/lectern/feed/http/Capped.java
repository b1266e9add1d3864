package org.lectern.feed.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and stops where it is too much. */
final class Capped extends FilterInputStream {
    private final long most;
    private final String unit;
    private long count;

    Capped(InputStream in, long most, String unit) {
        super(in);
        this.most = most;
        this.unit = unit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        add(Math.max(0, read));
        return read;
    }

    private void add(int read) throws TooMuch {
        count += read;
        if (count > most) {
            throw new TooMuch("the answer is longer than " + most + " " + unit);
        }
    }

    /** More than any feed is. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }
}
