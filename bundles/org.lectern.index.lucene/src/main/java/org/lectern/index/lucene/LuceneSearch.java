package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchAnswer;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds papers in the index; titles and abstracts of the hits come from the store. */
@Component(service = {Search.class, Facets.class, LuceneSearch.class})
public final class LuceneSearch implements Search, Facets {
    private final LuceneIndex index;
    private final PaperStore papers;
    private final MarkConditions.Stores marks;

    @Activate
    public LuceneSearch(
            @Reference LuceneIndex index,
            @Reference PaperStore papers,
            @Reference ProjectStore projects,
            @Reference AnnotationStore annotations,
            @Reference StateStore states,
            @Reference SearchStore searches) {
        this.index = index;
        this.papers = papers;
        this.marks = new MarkConditions.Stores(projects, annotations, states, searches);
    }

    @Override
    public SearchAnswer find(Query query) throws SearchException, StoreException {
        return answer(page(query, understood(query), Manner.PLAIN));
    }

    private Condition understood(Query query) throws SearchException, StoreException {
        return new SearchesWithin(marks.searches(), query.viewer().name(), query.project())
                .written(QueryParser.parse(query.text()));
    }

    private SearchAnswer answer(Page page) throws StoreException {
        return new SearchAnswer(hits(page), page.total(), page.behind());
    }

    @Override
    public FacetedAnswer find(Query query, int values) throws SearchException, StoreException {
        Page page = page(query, understood(query), Manner.FACETED);
        return new FacetedAnswer(answer(page), page.counts().orElseThrow().most(values));
    }

    @Override
    public List<PaperId> ids(Query query) throws SearchException, StoreException {
        return page(query, understood(query), Manner.PLAIN).found().stream()
                .map(Found::paper)
                .toList();
    }

    /** What is asked beside the page of hits. */
    private enum Manner {
        PLAIN,
        FACETED,
        /** Whatever order the query names. */
        NEWEST_FIRST
    }

    /** @param fresh how many of all that match were added after a certain paper */
    record News(SearchAnswer answer, long fresh) {}

    /** The latest additions first, and how many of all came after {@code newest}. */
    News news(Query query, Optional<PaperId> newest) throws SearchException, StoreException {
        Page page = page(query, understood(query), Manner.NEWEST_FIRST);
        if (newest.isEmpty() || page.total() == 0) {
            return new News(answer(page), page.total());
        }
        // What was understood, not what was typed: a guess must count the same papers as the page.
        var fresh = new Condition.And(List.of(page.understood(), new Condition.AddedAfter(AddedKey.of(newest.get()))));
        try (IndexView view = index.current()) {
            var translation = new QueryTranslation(view.reader(), marks.as(query.viewer(), query.project()));
            return new News(answer(page), view.searcher().count(translation.query(fresh)));
        } catch (IOException e) {
            throw notAnswered(query, e);
        }
    }

    private static SearchException notAnswered(Query query, IOException cause) {
        return new SearchException(
                "The query could not be answered: " + cause.getMessage() + ".",
                query.text(),
                "Try again; the index is made anew in the meantime.",
                cause);
    }

    private record Found(PaperId paper, double score) {}

    /** @param understood the condition that was answered, guesses included */
    private record Page(
            Condition understood, List<Found> found, long total, long behind, Optional<FacetCounts> counts) {}

    private Page page(Query query, Condition condition, Manner manner) throws SearchException, StoreException {
        if (condition instanceof Condition.Everything && manner == Manner.PLAIN && query.order() != SearchOrder.TREND) {
            return everything(query);
        }
        try {
            return ask(query, condition, manner);
        } catch (IOException | RuntimeException | InternalError e) {
            // Damage that only reading shows: the index was distrusted and is made anew by asking again.
        }
        try {
            return ask(query, condition, manner);
        } catch (IOException e) {
            throw notAnswered(query, e);
        }
    }

    /** All papers stand in the store in every order but that of trend: no index is needed. */
    private Page everything(Query query) throws StoreException {
        PaperOrder order = switch (query.order()) {
            case MATCH, ADDED -> PaperOrder.ADDED;
            case DATE -> PaperOrder.DATE;
            case COMMENTS -> PaperOrder.COMMENTS;
            case TITLE -> PaperOrder.TITLE;
            case TREND -> throw new IllegalArgumentException("The store has no order by trend");
        };
        List<Found> found = papers.list(order, query.offset(), query.limit()).stream()
                .map(id -> new Found(id, 1))
                .toList();
        return new Page(new Condition.Everything(), found, papers.count(), 0, Optional.empty());
    }

    private Page ask(Query query, Condition condition, Manner manner)
            throws IOException, SearchException, StoreException {
        try (IndexView view = index.current()) {
            try {
                return ask(query, condition, manner, view);
            } catch (IOException | RuntimeException | InternalError e) {
                index.distrust(view, e);
                throw e;
            }
        }
    }

    private Page ask(Query query, Condition condition, Manner manner, IndexView view)
            throws IOException, SearchException, StoreException {
        long behind = index.behind(view);
        var spelling = new Spelling(view.reader());
        Condition understood = spelling.corrected(condition);
        Top top = top(query, understood, manner, view);
        if (top.hits().totalHits.value() == 0) {
            Condition loosened = spelling.loosened(condition);
            if (!loosened.equals(understood)) {
                understood = loosened;
                top = top(query, understood, manner, view);
            }
        }
        List<Found> found = found(
                view, top.hits(), query.offset(), manner != Manner.NEWEST_FIRST && query.order() == SearchOrder.MATCH);
        return new Page(understood, found, top.hits().totalHits.value(), behind, top.counts());
    }

    private record Top(TopFieldDocs hits, Optional<FacetCounts> counts) {}

    private Top top(Query query, Condition condition, Manner manner, IndexView view)
            throws IOException, SearchException, StoreException {
        int most = (int) Math.min(
                (long) query.offset() + query.limit(), Math.max(1, view.reader().maxDoc()));
        MarkConditions viewed = marks.as(query.viewer(), query.project());
        var lucene = new QueryTranslation(view.reader(), viewed).ranked(condition);
        var best = new TopFieldCollectorManager(
                manner == Manner.NEWEST_FIRST ? HitOrder.NEWEST : HitOrder.of(query.order()), most, Integer.MAX_VALUE);
        if (manner != Manner.FACETED) {
            return new Top(view.searcher().search(lucene, best), Optional.empty());
        }
        var counts = new FacetCounts(viewed.labels().answers());
        Object[] both = view.searcher().search(lucene, new MultiCollectorManager(best, counts));
        return new Top((TopFieldDocs) both[0], Optional.of(counts));
    }

    private static List<Found> found(IndexView view, TopFieldDocs top, int offset, boolean scored) throws IOException {
        var ids = new PaperIds(view.reader());
        var found = new ArrayList<Found>();
        for (int i = offset; i < top.scoreDocs.length; i++) {
            ScoreDoc doc = top.scoreDocs[i];
            double score = scored ? (Float) ((FieldDoc) doc).fields[0] : 1;
            found.add(new Found(ids.of(doc.doc), score));
        }
        return found;
    }

    private List<Hit> hits(Page page) throws StoreException {
        WordMatches matches = WordMatches.of(page.understood());
        var ids = new LinkedHashSet<PaperId>();
        page.found().forEach(found -> ids.add(found.paper()));
        Map<PaperId, Paper> byId = new HashMap<>();
        papers.papers(ids).forEach(paper -> byId.put(paper.id(), paper));
        var hits = new ArrayList<Hit>();
        for (Found found : page.found()) {
            Paper paper = byId.get(found.paper());
            if (paper != null) {
                String text = paper.abstractText();
                hits.add(new Hit(paper.id(), paper.title(), found.score(), Snippet.of(text, matches.in(text))));
            }
        }
        return hits;
    }
}
