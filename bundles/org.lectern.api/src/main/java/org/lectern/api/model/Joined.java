package org.lectern.api.model;

/** Why a record is taken to speak of its paper. */
public enum Joined {
    /** It was the first that named the paper. */
    FIRST("first"),
    /** It names an identifier of the paper, in whatever version. */
    IDENTIFIER("identifier"),
    /** Its title and its text are the paper's. */
    SAME_TEXT("title and text"),
    /** Its title is the paper's, and so is its date, organisation or number of authors, or it has no abstract. */
    SAME_TITLE("title and facts"),
    /** Only its title is the paper's: proposed, until the user decides. */
    PROPOSED("title"),
    /** The user said so. */
    BY_HAND("by hand");

    private final String label;

    Joined(String label) {
        this.label = label;
    }

    /** As shown: {@code title and text}. */
    public String label() {
        return label;
    }
}
