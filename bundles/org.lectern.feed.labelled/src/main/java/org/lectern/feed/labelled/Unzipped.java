package org.lectern.feed.labelled;

import java.io.InputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lectern.api.feed.UnpackedBytes;

/**
 * A zip and what comes out of it, all its entries together.
 *
 * @param bytes of the entry that the zip stands at
 * @param packed what the zip is read from; the one around it, where it stands in one
 */
record Unzipped(ZipInputStream zip, UnpackedBytes bytes, UnpackedBytes.Packed packed) {
    private static final long MOST_BYTES = 1L << 30;

    static Unzipped of(InputStream in) {
        var packed = new UnpackedBytes.Packed(in);
        return of(new ZipInputStream(packed), packed);
    }

    /** The zip that the entry is. It is not to be closed. */
    Unzipped inside() {
        return of(new ZipInputStream(UnpackedBytes.unclosed(bytes)), packed);
    }

    private static Unzipped of(ZipInputStream zip, UnpackedBytes.Packed packed) {
        return new Unzipped(
                zip,
                new UnpackedBytes(zip, packed::count, MOST_BYTES, (what, cause) -> new ZipException(what)),
                packed);
    }

    /** The entry for a reader that closes what it reads. */
    InputStream entry() {
        return UnpackedBytes.unclosed(bytes);
    }
}
