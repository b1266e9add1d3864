package org.lectern.api.model;

/** Names one text of one paper: {@code r1}, {@code r2}, … in the order in which the texts became known. */
public record RevisionId(String value) {
    public RevisionId {
        if (!value.matches("r[1-9][0-9]*")) {
            throw new IllegalArgumentException("A revision is r1, r2, …, not " + value);
        }
    }

    public static RevisionId of(int number) {
        return new RevisionId("r" + number);
    }

    public int number() {
        return Integer.parseInt(value.substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
