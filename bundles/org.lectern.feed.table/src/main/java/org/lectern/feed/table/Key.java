package org.lectern.feed.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fields that find a place in a paper, by their plain names. What has another name is extra. */
enum Key {
    RAW_TITLE,
    TITLE,
    /** Stands in where the title is empty; so do the other ones. */
    OTHER_TITLE("other title"),
    RAW_ABSTRACT,
    ABSTRACT,
    OTHER_ABSTRACT("other abstract"),
    AUTHORS,
    OTHER_AUTHORS("other authors"),
    AUTHOR_COUNT,
    ORGANIZATION,
    ORGANIZATION_HANDLE,
    PUBLISHED,
    PUBLISHED_AT,
    PUBLICATION_DATE,
    DATE_PUBLISHED,
    DATE,
    YEAR,
    PUBLICATION_YEAR,
    PUBLISHED_YEAR,
    PUBLISHED_FROM,
    COMMENTS,
    NUM_COMMENTS,
    UPVOTES,
    ARXIV_ID,
    ARXIV,
    EPRINT,
    DOI,
    PMID,
    PUBMED,
    ID,
    IDENTIFIERS,
    OTHER_IDENTIFIERS,
    CODE_URL,
    GITHUB,
    GITHUB_REPO,
    LINK,
    PDF,
    PDF_URL,
    PROJECT_PAGE,
    URL,
    LINKS,
    LINK_KINDS;

    private static final Map<String, Key> BY_NAME = new HashMap<>();

    static {
        for (Key key : values()) {
            BY_NAME.put(key.plain, key);
        }
    }

    private final String plain;

    Key() {
        this.plain = name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    Key(String plain) {
        this.plain = plain;
    }

    /** By the name that {@link Columns#key} gives a column. */
    static Optional<Key> of(String plain) {
        return Optional.ofNullable(BY_NAME.get(plain));
    }

    /** Its bit in a set of keys. */
    long bit() {
        return 1L << ordinal();
    }

    static long bits(Key... keys) {
        long bits = 0;
        for (Key key : keys) {
            bits |= key.bit();
        }
        return bits;
    }
}
