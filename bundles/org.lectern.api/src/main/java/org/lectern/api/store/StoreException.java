package org.lectern.api.store;

import org.lectern.api.work.LecternException;

/** The store could not be opened, read or written. What was acknowledged before is still there. */
public final class StoreException extends LecternException {
    private static final long serialVersionUID = 1L;

    public StoreException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public StoreException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
