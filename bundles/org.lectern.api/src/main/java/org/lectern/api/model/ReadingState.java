package org.lectern.api.model;

import java.util.Objects;

/** What a person keeps about a paper for themselves. */
public record ReadingState(boolean read, boolean starred, String note) {
    /** Of a paper that nobody has touched. */
    public static final ReadingState UNTOUCHED = new ReadingState(false, false, "");

    public ReadingState {
        Objects.requireNonNull(note);
    }
}
