package org.lectern.index.lucene;

import org.lectern.api.model.PaperId;

/**
 * The order in which papers were added, read from their ids, which rise with each paper: shorter ones come first, then
 * digits before letters. What a store's ids have in common stands at their beginning, so their last signs count. Ids of other
 * makings get some order, always the same.
 */
final class AddedKey {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    /** So many signs of 5 bits fit beside the length. */
    private static final int SIGNS = 11;

    private AddedKey() {}

    static long of(PaperId id) {
        String value = id.value().substring(2);
        long key = Math.min(value.length(), 31);
        for (int i = Math.max(0, value.length() - SIGNS); i < value.length(); i++) {
            key = key << 5 | sign(value.charAt(i));
        }
        return key << 5 * Math.max(0, SIGNS - value.length());
    }

    private static int sign(char c) {
        int digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : c % DIGITS.length();
    }
}
