package org.lectern.feed.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a table, one in memory at a time. */
interface Rows {
    /** The cells of the next row; empty at the end. */
    Optional<List<String>> next() throws IOException;

    /** Where the row that was last read begins; 1 for the first. */
    long line();

    /** Why the row that was last read is not whole. */
    Optional<String> failure();
}
