package org.lectern.presentation;

import org.lectern.api.work.LecternException;

/** A service that is needed for what the user wants is not there now. */
public final class MissingServiceException extends LecternException {
    private static final long serialVersionUID = 1L;

    public MissingServiceException(Class<?> service) {
        super(Words.get("service.missing"), service.getSimpleName(), Words.get("service.missing.advice"), null);
    }
}
