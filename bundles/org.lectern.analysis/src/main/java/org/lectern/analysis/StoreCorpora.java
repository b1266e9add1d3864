package org.lectern.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Index;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the papers and labels that an analysis works on. */
@Component(service = StoreCorpora.class)
public final class StoreCorpora {
    private static final int CHANGES_AT_ONCE = 1_000;

    private final PaperStore papers;
    private final AnnotationStore annotations;
    private final ChangeLog changes;
    private final Search search;
    private final Index index;

    @Activate
    public StoreCorpora(
            @Reference PaperStore papers,
            @Reference AnnotationStore annotations,
            @Reference ChangeLog changes,
            @Reference Search search,
            @Reference Index index) {
        this.papers = papers;
        this.annotations = annotations;
        this.changes = changes;
        this.search = search;
        this.index = index;
    }

    /** The papers that match the request's query, with the labels that its viewer may see. */
    StoreCorpus of(Analyses.Request request, Map<String, String> settings) throws SearchException, StoreException {
        long change = changes.last();
        List<PaperId> ids = search.ids(new Query(
                request.query(), request.project(), request.viewer(), SearchOrder.ADDED, 0, Integer.MAX_VALUE));
        var among = new HashSet<>(ids);
        List<Answer> answers = annotations.answers(request.project(), request.viewer()).stream()
                .filter(answer -> among.contains(answer.paper()))
                .toList();
        long behind = request.query().isBlank() ? 0 : index.state().behind();
        return StoreCorpus.of(papers, ids, answers, settings, new StoreCorpus.Origin(change, behind));
    }

    /** What the reader of a result should know about its corpus, as sentences. */
    List<String> doubts(StoreCorpus corpus) throws StoreException {
        var doubts = new ArrayList<String>();
        long behind = corpus.origin().behind();
        if (behind > 0) {
            doubts.add(papers(behind) + " changed so recently that the search had not seen the change.");
        }
        long changed = corpus.isHeld() ? 0 : changedSince(corpus);
        if (changed > 0) {
            doubts.add(papers(changed) + " changed while the analysis ran; run it again for the newest texts.");
        }
        return doubts;
    }

    private static String papers(long number) {
        return number == 1 ? "1 paper" : number + " papers";
    }

    private long changedSince(StoreCorpus corpus) throws StoreException {
        var among = new HashSet<>(corpus.ids());
        long changed = 0;
        long after = corpus.origin().change();
        List<ChangeLog.PaperChange> some;
        do {
            some = changes.papersAfter(after, CHANGES_AT_ONCE);
            for (ChangeLog.PaperChange change : some) {
                changed += among.contains(change.paper()) ? 1 : 0;
                after = change.number();
            }
        } while (some.size() == CHANGES_AT_ONCE);
        return changed;
    }
}
