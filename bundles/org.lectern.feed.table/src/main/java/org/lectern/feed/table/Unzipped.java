package org.lectern.feed.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a zip, all its entries together; passing an entry over reads it too. Stops at what is made to fill the disk. */
final class Unzipped extends FilterInputStream {
    private static final long RATIO = 200;
    /** Below this the ratio does not count: a short repetitive file is no attack. */
    private static final long HARMLESS = 16L << 20;

    private final Counted packed;
    private long out;

    /** @param packed what the zip is read from */
    Unzipped(InputStream zip, Counted packed) {
        super(zip);
        this.packed = packed;
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
        if (out > HARMLESS && out / RATIO > packed.bytes()) {
            throw new DamagedInput(
                    "it unpacks to more than a project would (" + (out >> 20) + " MB so far, from "
                            + (packed.bytes() >> 10) + " KB)",
                    AsreviewFiles.AGAIN,
                    null);
        }
        return read;
    }
}
