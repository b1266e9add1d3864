package org.lectern.api.export;

import org.lectern.api.work.LecternException;

/** An export could not be written. A file that stood at its target before is unchanged. */
public final class ExportException extends LecternException {
    private static final long serialVersionUID = 1L;

    public ExportException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public ExportException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
