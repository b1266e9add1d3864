package org.lectern.feed.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The mended bytes of a feed. What was read since the last entry began is kept, so that a broken entry can be read again
 * in another way.
 */
final class FeedBytes extends InputStream {
    /** An entry longer than this cannot be read again. */
    static final int KEPT = 4 << 20;

    private static final int CHUNK = 32 * 1024;

    private final InputStream in;
    private final Window window = new Window();
    private final MendedXml mended;
    private final byte[] raw = new byte[CHUNK];
    private int waiting;
    private boolean ended;
    private long next;
    private long wanted;

    FeedBytes(InputStream utf8, Repairs repairs) {
        this.in = utf8;
        this.mended = new MendedXml(window, repairs);
    }

    /** The place of the next byte that is read. */
    long place() {
        return next;
    }

    /** Goes on reading at that place; or at the first one that is kept, where it lies before that. */
    void goTo(long place) {
        next = Math.max(place, window.first());
    }

    /** Bytes from that place on are kept. */
    void keepFrom(long place) {
        wanted = Math.max(wanted, place);
    }

    boolean isKept(long place) {
        return place >= window.first();
    }

    /** See {@link MendedXml#neverEnded()}. */
    Optional<String> neverEnded() {
        return mended.neverEnded();
    }

    /** Line ends between two places, as far as they are kept. */
    long lines(long from, long to) {
        return window.lines(from, to);
    }

    @Override
    public int read() throws IOException {
        if (next == window.end() && !fill()) {
            return -1;
        }
        return window.at(next++) & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == window.end() && !fill()) {
            return -1;
        }
        int copied = window.copy(next, bytes, offset, length);
        next += copied;
        return copied;
    }

    private boolean fill() throws IOException {
        if (next - wanted > KEPT) {
            wanted = next;
        }
        window.forget(Math.min(wanted, next));
        long before = window.end();
        while (window.end() == before && !(ended && waiting == 0)) {
            more();
        }
        return window.end() > before;
    }

    private void more() throws IOException {
        if (!ended) {
            int read = in.read(raw, waiting, raw.length - waiting);
            ended = read < 0;
            waiting += Math.max(0, read);
        }
        int taken = mended.take(raw, waiting, ended);
        System.arraycopy(raw, taken, raw, 0, waiting - taken);
        waiting -= taken;
    }
}
