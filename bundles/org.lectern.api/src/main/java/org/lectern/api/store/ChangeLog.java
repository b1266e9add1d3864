package org.lectern.api.store;

import java.util.List;
import org.lectern.api.model.PaperId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What changed, numbered in the order of commits: once a reader has seen number <i>n</i>, no lower number can appear.
 * Index, views and other processes follow the store by it.
 */
@ConsumerType
public interface ChangeLog {
    /** The number of the last committed change; 0 in an empty store. */
    long last() throws StoreException;

    /**
     * Papers whose facts changed after number {@code after}, each once with its latest number, lowest first. The id of a
     * paper that was merged into another changes once more when that happens.
     *
     * @param limit at most so many; ask again from the last one's number
     */
    List<PaperChange> papersAfter(long after, int limit) throws StoreException;

    /** How many papers changed after that number. */
    long countAfter(long after) throws StoreException;

    /** A paper and the number of its latest change. */
    record PaperChange(PaperId paper, long number) {}
}
