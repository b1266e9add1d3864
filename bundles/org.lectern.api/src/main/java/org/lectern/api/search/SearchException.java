package org.lectern.api.search;

import java.util.OptionalInt;
import org.lectern.api.work.LecternException;

/** A query could not be understood or answered. */
public final class SearchException extends LecternException {
    private static final long serialVersionUID = 1L;

    private final int column;

    public SearchException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public SearchException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
        this.column = 0;
    }

    /** @param column where the query is wrong, 1 for its first character */
    public SearchException(String failure, String subject, String advice, int column) {
        super(failure, subject, advice, null);
        this.column = column;
    }

    /** Where the query is wrong, counted in Unicode code points from 1; empty where no place is to blame. */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
