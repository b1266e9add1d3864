package org.lectern.api.model;

/** Where a paper's date came from. */
public enum DateOrigin {
    /** The source printed it as it stands. */
    PRINTED("printed"),
    /** The source printed no year; the year of the page it stood on was filled in. */
    PAGE_YEAR("page-year"),
    /** This source printed no full date; another one that did lends it. */
    OTHER_SOURCE("other-source");

    private final String word;

    DateOrigin(String word) {
        this.word = word;
    }

    /** As it stands in JSON. */
    public String word() {
        return word;
    }
}
