package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Any of several forms of a word in any of several fields, ranked by BM25F as one word in one field: a form in the title
 * counts as often as the title's weight says, and lengths and frequencies are summed before they are weighed. Lucene's
 * own CombinedFieldQuery does this for a single term.
 */
final class FormsQuery extends Query {
    private final Map<String, Float> weights;
    private final Map<String, Float> forms;
    private final Ranking ranking;

    /** What the score is. */
    enum Ranking {
        BM25F,
        TITLE_LIKELIHOOD
    }

    /**
     * @param weights by field, 1 or more
     * @param forms with what each counts, at most 1; not empty
     */
    FormsQuery(Map<String, Float> weights, Map<String, Float> forms) {
        this(weights, forms, Ranking.BM25F);
    }

    private FormsQuery(Map<String, Float> weights, Map<String, Float> forms, Ranking ranking) {
        this.weights = new TreeMap<>(weights);
        this.forms = new TreeMap<>(forms);
        this.ranking = ranking;
    }

    /** Any of the forms in the title, ranked by {@link TitleLikelihood}. */
    static FormsQuery inTitle(Map<String, Float> forms) {
        return new FormsQuery(Map.of(Fields.TITLE, 1f), forms, Ranking.TITLE_LIKELIHOOD);
    }

    Ranking ranking() {
        return ranking;
    }

    /** One form in one field, as it is in the index. */
    record Occurrence(Term term, float weight, TermStates states) {}

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var occurrences = new ArrayList<Occurrence>();
        double documents = 0;
        double frequency = 0;
        for (var form : forms.entrySet()) {
            long most = 0;
            for (var field : weights.entrySet()) {
                var term = new Term(field.getKey(), form.getKey());
                TermStates states = TermStates.build(searcher, term, true);
                if (states.docFreq() > 0) {
                    float weight = field.getValue() * form.getValue();
                    occurrences.add(new Occurrence(term, weight, states));
                    most = Math.max(most, states.docFreq());
                    frequency += (double) weight * states.totalTermFreq();
                }
            }
            documents += form.getValue() * most;
        }
        if (occurrences.isEmpty()) {
            return new MatchNoDocsQuery().createWeight(searcher, mode, boost);
        }
        SimScorer scorer = switch (ranking) {
            case BM25F -> bm25f(searcher, boost, Math.max(1, Math.round(documents)), frequency);
            case TITLE_LIKELIHOOD -> new TitleLikelihood(boost);
        };
        return new FormsWeight(this, occurrences, weights, scorer, mode);
    }

    private SimScorer bm25f(IndexSearcher searcher, float boost, long documents, double frequency) throws IOException {
        long withText = 0;
        double words = 0;
        for (var field : weights.entrySet()) {
            CollectionStatistics statistics = searcher.collectionStatistics(field.getKey());
            if (statistics != null) {
                withText = Math.max(withText, statistics.docCount());
                words += (double) field.getValue() * statistics.sumTotalTermFreq();
            }
        }
        long docFreq = Math.min(documents, withText);
        var collection = new CollectionStatistics(
                "forms", searcher.getIndexReader().maxDoc(), withText, Math.max(withText, (long) words), withText);
        var term = new TermStatistics(
                new BytesRef(forms.keySet().iterator().next()), docFreq, Math.max(docFreq, (long) frequency));
        return searcher.getSimilarity().scorer(boost, collection, term);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        Term[] terms = weights.keySet().stream()
                .filter(visitor::acceptField)
                .flatMap(field -> forms.keySet().stream().map(form -> new Term(field, form)))
                .toArray(Term[]::new);
        if (terms.length > 0) {
            visitor.getSubVisitor(org.apache.lucene.search.BooleanClause.Occur.SHOULD, this)
                    .consumeTerms(this, terms);
        }
    }

    @Override
    public String toString(String field) {
        return weights + ":" + forms;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && weights.equals(((FormsQuery) other).weights)
                && forms.equals(((FormsQuery) other).forms)
                && ranking == ((FormsQuery) other).ranking;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + 31 * weights.hashCode() + forms.hashCode();
    }
}
