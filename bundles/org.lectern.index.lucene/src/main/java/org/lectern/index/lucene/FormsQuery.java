package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final List<String> forms;

    /**
     * @param weights by field, 1 or more
     * @param forms not empty
     */
    FormsQuery(Map<String, Float> weights, Collection<String> forms) {
        this.weights = new TreeMap<>(weights);
        this.forms = List.copyOf(forms);
    }

    /** One form in one field, as it is in the index. */
    record Occurrence(Term term, float weight, TermStates states) {}

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var occurrences = new ArrayList<Occurrence>();
        long documents = 0;
        double frequency = 0;
        for (String form : forms) {
            long most = 0;
            for (var field : weights.entrySet()) {
                var term = new Term(field.getKey(), form);
                TermStates states = TermStates.build(searcher, term, true);
                if (states.docFreq() > 0) {
                    occurrences.add(new Occurrence(term, field.getValue(), states));
                    most = Math.max(most, states.docFreq());
                    frequency += (double) field.getValue() * states.totalTermFreq();
                }
            }
            documents += most;
        }
        if (occurrences.isEmpty()) {
            return new MatchNoDocsQuery().createWeight(searcher, mode, boost);
        }
        return new FormsWeight(this, occurrences, weights, scorer(searcher, boost, documents, frequency), mode);
    }

    private SimScorer scorer(IndexSearcher searcher, float boost, long documents, double frequency) throws IOException {
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
        var term = new TermStatistics(new BytesRef(forms.getFirst()), docFreq, Math.max(docFreq, (long) frequency));
        return searcher.getSimilarity().scorer(boost, collection, term);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        Term[] terms = weights.keySet().stream()
                .filter(visitor::acceptField)
                .flatMap(field -> forms.stream().map(form -> new Term(field, form)))
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
                && forms.equals(((FormsQuery) other).forms);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + 31 * weights.hashCode() + forms.hashCode();
    }
}
