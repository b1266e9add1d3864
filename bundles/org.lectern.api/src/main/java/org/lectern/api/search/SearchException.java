package org.lectern.api.search;

import org.lectern.api.work.LecternException;

/** A query could not be understood or answered. */
public final class SearchException extends LecternException {
    private static final long serialVersionUID = 1L;

    public SearchException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public SearchException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
