package org.lectern.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lectern.api.feed.Probe;
import org.lectern.api.feed.UnpackedBytes;

/**
 * A file as formats see it: what is compressed with gzip is unpacked on the way, whichever format it is of. What unpacks to
 * far more than papers would is refused there.
 */
final class Opened {
    private static final long MOST = 8L << 30;
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
            return new BufferedInputStream(UnpackedBytes.gunzipped(raw, MOST, IOException::new), Probe.SIZE + 1);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
