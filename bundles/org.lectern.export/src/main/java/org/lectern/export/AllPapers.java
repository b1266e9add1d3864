package org.lectern.export;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
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
    public Optional<Dossier> dossier(PaperId paper) throws StoreException {
        return papers.dossier(paper);
    }
}
