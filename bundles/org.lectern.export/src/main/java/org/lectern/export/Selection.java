package org.lectern.export;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;

/** Which papers are exported, read page by page in the order in which they were added. */
interface Selection {
    long size() throws SearchException, StoreException;

    /** At most {@code limit} papers from that offset on; empty where there are no more. */
    List<PaperId> page(long offset, int limit) throws SearchException, StoreException;

    List<Paper> read(List<PaperId> page) throws StoreException;

    /** All that is kept about one of them. */
    Optional<Dossier> dossier(PaperId paper) throws StoreException;
}
