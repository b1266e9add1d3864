package org.lectern.api.workspace;

import org.lectern.api.work.LecternException;

/** A workspace could not be created, opened or left. */
public final class WorkspaceException extends LecternException {
    private static final long serialVersionUID = 1L;

    public WorkspaceException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public WorkspaceException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
