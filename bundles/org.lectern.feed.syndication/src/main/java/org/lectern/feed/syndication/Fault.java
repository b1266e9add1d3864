package org.lectern.feed.syndication;

/** A place where a document is no XML. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String what, Throwable cause) {
        super(what, cause);
    }
}
