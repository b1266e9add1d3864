package org.lectern.feed.syndication;

/** A start tag, from whatever parser. */
interface Tag {
    /** The namespace; empty for none. */
    String uri();

    String local();

    /** The name as it is written, with its prefix. */
    String name();

    /** The attribute without a namespace; null where it is not there. */
    String attribute(String local);

    /** The attribute with that prefix, such as {@code xml:lang}; null where it is not there. */
    String attribute(String prefix, String local);
}
