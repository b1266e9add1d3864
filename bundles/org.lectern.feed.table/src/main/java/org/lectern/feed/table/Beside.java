package org.lectern.feed.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.GivenAnswer;

/** What another file says of a table's rows. */
@FunctionalInterface
interface Beside {
    /** Nothing: the answers are those of the row. */
    Beside NOTHING = (record, row, own) -> own;

    /**
     * The answers that come with the row's paper. Asked for each paper, in the order of the table.
     *
     * @param row its number, 0 for the first under the names of the columns; rows without a paper count
     * @param own what stands in the row itself
     */
    List<GivenAnswer> answers(ObjectNode record, long row, List<GivenAnswer> own) throws FeedException;
}
