package org.lectern.api.analysis;

import org.lectern.api.work.LecternException;

/** An analysis could not be run. */
public final class AnalysisException extends LecternException {
    private static final long serialVersionUID = 1L;

    public AnalysisException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public AnalysisException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
