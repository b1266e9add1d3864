package org.lectern.api.work;

import java.util.Objects;

/**
 * An expected failure, told as a user needs it. Each package has its own kind.
 *
 * <p>{@link #getMessage()} reads as one text: what failed, what is still good, what to do next.
 */
public abstract class LecternException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final String advice;

    /**
     * @param failure what failed, and what is still good; whole sentences
     * @param subject the thing it failed on: a path, an id, an address
     * @param advice what to do next; a whole sentence
     * @param cause may be null where nothing else failed before
     */
    protected LecternException(String failure, String subject, String advice, Throwable cause) {
        super(failure, cause);
        this.subject = Objects.requireNonNull(subject);
        this.advice = Objects.requireNonNull(advice);
    }

    /** The thing it failed on. */
    public String subject() {
        return subject;
    }

    /** What to do next. */
    public String advice() {
        return advice;
    }
}
