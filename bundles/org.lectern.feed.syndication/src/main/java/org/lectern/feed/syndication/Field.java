package org.lectern.feed.syndication;

/** What an element of an entry or a feed says. */
enum Field {
    TITLE(Shape.TEXT),
    SUMMARY(Shape.TEXT),
    CONTENT(Shape.TEXT),
    /** Of RSS: a summary or the whole text, as the site likes. */
    DESCRIPTION(Shape.TEXT),
    AUTHOR(Shape.PERSON),
    CREATOR(Shape.TEXT),
    ID(Shape.SIMPLE),
    GUID(Shape.SIMPLE),
    LINK(Shape.SIMPLE),
    ENCLOSURE(Shape.SIMPLE),
    CATEGORY(Shape.SIMPLE),
    KEYWORDS(Shape.SIMPLE),
    PUBLISHED(Shape.SIMPLE),
    UPDATED(Shape.SIMPLE),
    CREATED(Shape.SIMPLE),
    LANGUAGE(Shape.SIMPLE),
    IDENTIFIER(Shape.SIMPLE),
    DOI(Shape.SIMPLE),
    COMMENT_COUNT(Shape.SIMPLE),
    TOTAL_RESULTS(Shape.SIMPLE),
    COMMENT(Shape.SIMPLE),
    JOURNAL(Shape.SIMPLE),
    PRIMARY_CATEGORY(Shape.SIMPLE),
    ANNOUNCE_TYPE(Shape.SIMPLE),
    RIGHTS(Shape.SIMPLE),
    /** Lectern's own, in feeds that it wrote. */
    RAW_TITLE(Shape.SIMPLE),
    RAW_ABSTRACT(Shape.SIMPLE),
    AUTHOR_COUNT(Shape.SIMPLE),
    ORGANIZATION(Shape.SIMPLE),
    DATE(Shape.SIMPLE),
    /** Not of this entry, and not kept. */
    FOREIGN(Shape.SKIPPED),
    /** Kept as it is, where it holds only text. */
    OTHER(Shape.LEAF);

    /** How an element is written. */
    enum Shape {
        /** A text that may hold markup. */
        TEXT,
        /** Its name stands in an element within, or it is itself the name. */
        PERSON,
        SIMPLE,
        LEAF,
        SKIPPED
    }

    private final Shape shape;

    Field(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }
}
