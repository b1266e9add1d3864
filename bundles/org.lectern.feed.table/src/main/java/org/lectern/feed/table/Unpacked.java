package org.lectern.feed.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lectern.api.feed.Probe;
import org.lectern.api.feed.UnpackedBytes;

/** Opens what may be compressed with gzip. */
final class Unpacked {
    private static final long MOST = 4L << 30;

    private Unpacked() {}

    static InputStream open(InputStream bytes) throws IOException {
        return UnpackedBytes.gunzipped(
                bytes,
                MOST,
                (what, cause) -> new DamagedInput(
                        what,
                        cause == null
                                ? "Unpack it yourself where you trust it, and import the unpacked file."
                                : "Fetch the file again, and test it with gzip -t.",
                        cause));
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
}
