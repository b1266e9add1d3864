package org.lectern.api.annotation;

import org.lectern.api.work.LecternException;

/** A label, a project or an act on them was refused. */
public final class AnnotationException extends LecternException {
    private static final long serialVersionUID = 1L;

    public AnnotationException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public AnnotationException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
