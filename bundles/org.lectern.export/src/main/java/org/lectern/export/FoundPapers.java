package org.lectern.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.api.export.Exports.Request;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;

/** The papers that match a query. Best first would be another order whenever a paper is added, so it is not used. */
record FoundPapers(Search search, Request request, PaperStore papers) implements Selection {
    @Override
    public long size() throws SearchException, StoreException {
        return find(0, 1).total();
    }

    @Override
    public List<PaperId> page(long offset, int limit) throws SearchException, StoreException {
        return find(Math.toIntExact(offset), limit).hits().stream()
                .map(Hit::paper)
                .toList();
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

    private SearchAnswer find(int offset, int limit) throws SearchException, StoreException {
        return search.find(
                new Query(request.query(), request.project(), request.viewer(), SearchOrder.ADDED, offset, limit));
    }
}
