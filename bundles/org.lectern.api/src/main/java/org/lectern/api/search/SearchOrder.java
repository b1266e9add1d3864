package org.lectern.api.search;

/** In which order hits come; equals keep the order in which papers were added. */
public enum SearchOrder {
    /** Best first. */
    MATCH,
    /** Oldest addition first. */
    ADDED,
    /** Newest publication first, undated last. */
    DATE,
    /** Most comments first, papers without a count last. */
    COMMENTS,
    /** Most comments since the sighting before first, papers not counted twice last; see {@code Paper.trend()}. */
    TREND,
    /** A to Z. */
    TITLE
}
