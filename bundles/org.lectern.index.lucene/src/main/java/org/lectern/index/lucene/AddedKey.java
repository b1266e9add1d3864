package org.lectern.index.lucene;

import org.lectern.api.model.PaperId;

/**
 * The order in which papers were added, read from their ids, which rise with each paper: shorter ones come first, then
 * digits before letters. Ids of other makings get some order, always the same.
 */
final class AddedKey {
    /** So many signs of 6 bits fit beside the length. */
    private static final int SIGNS = 9;

    private AddedKey() {}

    static long of(PaperId id) {
        String value = id.value().substring(2);
        long key = Math.min(value.length(), 31);
        for (int i = 0; i < SIGNS; i++) {
            key = key << 6 | (i < value.length() ? sign(value.charAt(i)) : 0);
        }
        return key;
    }

    private static int sign(char c) {
        if (c >= '0' && c <= '9') {
            return 1 + c - '0';
        }
        return c >= 'a' && c <= 'z' ? 11 + c - 'a' : 37 + c % 27;
    }
}
