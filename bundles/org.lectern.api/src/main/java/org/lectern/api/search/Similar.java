package org.lectern.api.search;

import java.util.List;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds papers that are about the same as others, by their vectors and their rare words. Until {@link #prepare} has been
 * done once in a workspace of many papers, by their words alone. Reads the disk. Scores are between 0 and 1.
 */
@ProviderType
public interface Similar {
    /** The papers most like this one, best first, itself left out. */
    default List<Hit> to(PaperId paper, int limit) throws SearchException, StoreException {
        return toAll(List.of(paper), limit);
    }

    /** The papers most like these taken together, best first, themselves left out. */
    List<Hit> toAll(List<PaperId> papers, int limit) throws SearchException, StoreException;

    /** The papers most like a text, such as an abstract that was pasted; best first. */
    List<Hit> toText(String text, int limit) throws SearchException, StoreException;

    /** Makes the vectors that are missing: within a second for some changes, a minute for tens of thousands. */
    void prepare(Progress progress) throws SearchException, StoreException;
}
