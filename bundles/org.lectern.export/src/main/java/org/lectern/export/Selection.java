package org.lectern.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;

/** Which papers are exported, read page by page in the order in which they were added. */
interface Selection {
    long size() throws SearchException, StoreException;

    /** At most {@code limit} papers from that offset on; empty where there are no more. */
    List<PaperId> page(long offset, int limit) throws SearchException, StoreException;

    List<Paper> read(List<PaperId> page) throws StoreException;

    /** What the sources of some of them said beyond the paper; those of which they said nothing are left out. */
    Map<PaperId, Map<String, String>> extras(Collection<PaperId> page) throws StoreException;

    /** All texts that are kept of one of them. */
    List<Revision> revisions(PaperId paper) throws StoreException;
}
