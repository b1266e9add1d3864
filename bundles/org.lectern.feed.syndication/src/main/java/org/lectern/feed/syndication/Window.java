package org.lectern.feed.syndication;

import java.util.Arrays;

/** The part of a long run of bytes that is still wanted. Places are counted from the beginning of the run. */
final class Window {
    private byte[] bytes = new byte[64 * 1024];
    private long first;
    private int size;

    void put(byte[] from, int offset, int length) {
        if (length <= 0) {
            return;
        }
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    long first() {
        return first;
    }

    /** The place behind the last byte. */
    long end() {
        return first + size;
    }

    byte at(long place) {
        return bytes[(int) (place - first)];
    }

    int copy(long place, byte[] to, int offset, int length) {
        int copied = (int) Math.min(length, end() - place);
        System.arraycopy(bytes, (int) (place - first), to, offset, copied);
        return copied;
    }

    /** The bytes before that place are no longer wanted. */
    void forget(long before) {
        int gone = (int) (Math.min(before, end()) - first);
        if (gone > 0) {
            System.arraycopy(bytes, gone, bytes, 0, size - gone);
            size -= gone;
            first += gone;
        }
    }

    long lines(long from, long to) {
        long lines = 0;
        for (long place = Math.max(from, first); place < Math.min(to, end()); place++) {
            lines += at(place) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
