package org.lectern.export.table;

import java.util.List;
import org.lectern.api.model.Paper;

/** A table with a row for each paper. */
interface PaperTable {
    /** The names of the columns. */
    List<String> header();

    /** As many cells as there are columns; absent is an empty cell. */
    List<String> row(Paper paper);
}
