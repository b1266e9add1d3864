package org.lectern.api.feed;

import org.lectern.api.work.LecternException;

/** A source could not be read. */
public final class FeedException extends LecternException {
    private static final long serialVersionUID = 1L;

    public FeedException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public FeedException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
