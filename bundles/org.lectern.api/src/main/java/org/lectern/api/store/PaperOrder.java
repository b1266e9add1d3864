package org.lectern.api.store;

/** Orders in which papers can be listed; equals keep the order in which they were added. */
public enum PaperOrder {
    /** Oldest addition first. */
    ADDED,
    /** Newest publication first, undated last. */
    DATE,
    /** Most comments first, papers without a count last. */
    COMMENTS,
    /** A to Z, case and accents ignored. */
    TITLE
}
