package org.lectern.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/** Papers that were chosen one by one, in the order in which they were. */
record ChosenPapers(List<PaperId> chosen, PaperStore papers) implements Selection {
    @Override
    public long size() {
        return chosen.size();
    }

    @Override
    public List<PaperId> page(long offset, int limit) {
        int from = (int) Math.min(offset, chosen.size());
        return chosen.subList(from, Math.min(from + limit, chosen.size()));
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
