package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.SearchException;
import org.lectern.api.search.Similar;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.text.TfIdf;
import org.lectern.text.Tokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds papers with the same rare words: the index proposes candidates by the paper's heaviest terms, and the cosine of
 * the whole texts' TF-IDF vectors decides between them.
 */
@Component
public final class LuceneSimilar implements Similar {
    private static final int QUERY_TERMS = 25;
    private static final int CANDIDATES_PER_HIT = 4;
    private static final int MIN_CANDIDATES = 100;

    private final LuceneIndex index;
    private final PaperStore papers;

    @Activate
    public LuceneSimilar(@Reference LuceneIndex index, @Reference PaperStore papers) {
        this.index = index;
        this.papers = papers;
    }

    @Override
    public List<Hit> to(PaperId paper, int limit) throws SearchException, StoreException {
        Paper asked = papers.papers(List.of(paper)).stream()
                .findFirst()
                .orElseThrow(() -> new SearchException(
                        "No paper has the id " + paper + ".", paper.value(), "Search for the paper to see its id."));
        try (IndexView view = index.current()) {
            try {
                return ranked(asked, new Weights(view.reader()), candidates(asked, limit, view), limit);
            } catch (IOException | RuntimeException | InternalError e) {
                index.distrust(view, e);
                throw new SearchException(
                        "The index is damaged and is made anew.", paper.value(), "Ask again in a moment.", e);
            }
        }
    }

    private List<Paper> candidates(Paper asked, int limit, IndexView view) throws IOException, StoreException {
        var weights = new Weights(view.reader());
        var query = new BooleanQuery.Builder();
        weights.of(asked).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(QUERY_TERMS)
                .forEach(entry -> query.add(
                        new BoostQuery(
                                new TermQuery(new Term(Fields.ABSTRACT, entry.getKey())),
                                entry.getValue().floatValue()),
                        Occur.SHOULD));
        int most = Math.max(MIN_CANDIDATES, (int) Math.min(10_000, (long) limit * CANDIDATES_PER_HIT)) + 1;
        var ids = new PaperIds(view.reader());
        var found = new ArrayList<PaperId>();
        for (ScoreDoc doc : view.searcher().search(query.build(), most).scoreDocs) {
            found.add(ids.of(doc.doc));
        }
        return papers.papers(found);
    }

    private static List<Hit> ranked(Paper asked, Weights weights, List<Paper> candidates, int limit)
            throws IOException {
        Map<String, Double> wanted = weights.of(asked);
        var hits = new ArrayList<Hit>();
        var seen = new HashSet<PaperId>(Set.of(asked.id()));
        for (Paper candidate : candidates) {
            double score = cosine(wanted, weights.of(candidate));
            if (score > 0 && seen.add(candidate.id())) {
                hits.add(new Hit(
                        candidate.id(), candidate.title(), score, Snippet.of(candidate.abstractText(), List.of())));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingLong(hit -> AddedKey.of(hit.paper())));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (var entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : Math.clamp(dot / lengths, 0.0, 1.0);
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }

    /** Weighs terms by how many abstracts of the index have them. */
    private static final class Weights {
        private final IndexReader reader;
        private final Map<String, Double> idf = new HashMap<>();

        Weights(IndexReader reader) {
            this.reader = reader;
        }

        /** The terms of title and abstract; those of the title count twice. */
        Map<String, Double> of(Paper paper) throws IOException {
            var terms = new ArrayList<String>();
            Tokens.forEachTerm(paper.abstractText(), (stem, word) -> terms.add(word.joined()));
            Tokens.forEachTerm(paper.title(), (stem, word) -> {
                terms.add(word.joined());
                terms.add(word.joined());
            });
            var weights = new HashMap<String, Double>();
            for (var entry : TfIdf.counts(terms).entrySet()) {
                weights.put(entry.getKey(), TfIdf.tf(entry.getValue()) * idf(entry.getKey()));
            }
            return weights;
        }

        private double idf(String term) throws IOException {
            Double known = idf.get(term);
            if (known == null) {
                known = TfIdf.idf(reader.numDocs(), reader.docFreq(new Term(Fields.ABSTRACT, term)));
                idf.put(term, known);
            }
            return known;
        }
    }
}
