package org.lectern.feed.cleaning;

/** One kind of repair. When in doubt a rule leaves the text as it is. */
@FunctionalInterface
interface Rule {
    /** Finds the places in {@code raw}. Must first make sure by a cheap look that there can be any. */
    void find(String raw, Edits edits);
}
