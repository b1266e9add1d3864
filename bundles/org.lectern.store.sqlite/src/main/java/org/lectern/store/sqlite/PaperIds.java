package org.lectern.store.sqlite;

import org.lectern.api.model.PaperId;

/** Ids made from a counter that only rises, so none is ever given out twice. */
final class PaperIds {
    /** Crockford's base 32: no I, L, O, U, so that an id can be read out and typed. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int SHORTEST = 4;

    private PaperIds() {}

    /** @param salt the same for all of a store, and another one in another; always of one length */
    static PaperId of(String salt, long number) {
        var digits = new StringBuilder();
        for (long rest = number; rest > 0 || digits.length() < SHORTEST; rest >>>= 5) {
            digits.append(DIGITS.charAt((int) (rest & 31)));
        }
        return new PaperId("p-" + salt + digits.reverse());
    }
}
