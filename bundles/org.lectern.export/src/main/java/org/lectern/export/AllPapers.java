package org.lectern.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/** Every paper of the workspace. */
record AllPapers(PaperStore papers) implements Selection {
    @Override
    public long size() throws StoreException {
        return papers.count();
    }

    @Override
    public List<PaperId> page(long offset, int limit) throws StoreException {
        return papers.list(PaperOrder.ADDED, offset, limit);
    }

    @Override
    public List<Paper> read(List<PaperId> page) throws StoreException {
        return papers.papers(page);
    }

    @Override
    public Map<PaperId, Map<String, String>> extras(Collection<PaperId> page) throws StoreException {
        return papers.extras(page);
    }

    @Override
    public List<Revision> revisions(PaperId paper) throws StoreException {
        return papers.dossier(paper).map(Dossier::revisions).orElse(List.of());
    }
}
