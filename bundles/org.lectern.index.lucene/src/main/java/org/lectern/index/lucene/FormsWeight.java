package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.lectern.index.lucene.FormsQuery.Occurrence;

/** Opens the postings of a {@link FormsQuery} in each part of the index. */
final class FormsWeight extends Weight {
    private final List<Occurrence> occurrences;
    private final Map<String, Float> weights;
    private final SimScorer scorer;
    private final ScoreMode mode;
    private final FormsQuery.Ranking ranking;

    FormsWeight(
            FormsQuery query,
            List<Occurrence> occurrences,
            Map<String, Float> weights,
            SimScorer scorer,
            ScoreMode mode) {
        super(query);
        this.occurrences = occurrences;
        this.weights = weights;
        this.scorer = scorer;
        this.mode = mode;
        this.ranking = query.ranking();
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        var postings = new ArrayList<FormsScorer.Postings>();
        for (Occurrence occurrence : occurrences) {
            IOSupplier<TermState> found = occurrence.states().get(context);
            TermState state = found == null ? null : found.get();
            if (state != null) {
                TermsEnum terms =
                        context.reader().terms(occurrence.term().field()).iterator();
                terms.seekExact(occurrence.term().bytes(), state);
                PostingsEnum documents =
                        terms.postings(null, mode.needsScores() ? PostingsEnum.FREQS : PostingsEnum.NONE);
                postings.add(new FormsScorer.Postings(documents, occurrence.weight()));
            }
        }
        if (postings.isEmpty()) {
            return null;
        }
        Scorer ready = new FormsScorer(postings, lengths(context.reader()), scorer, ranking);
        return new DefaultScorerSupplier(ready);
    }

    private List<FormsScorer.Lengths> lengths(LeafReader reader) throws IOException {
        var lengths = new ArrayList<FormsScorer.Lengths>();
        for (var field : weights.entrySet()) {
            NumericDocValues norms = mode.needsScores() ? reader.getNormValues(field.getKey()) : null;
            if (norms != null) {
                lengths.add(new FormsScorer.Lengths(norms, field.getValue()));
            }
        }
        return lengths;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }

    @Override
    public Explanation explain(LeafReaderContext context, int document) throws IOException {
        Scorer each = scorer(context);
        if (each == null || each.iterator().advance(document) != document) {
            return Explanation.noMatch("no form of the word");
        }
        return Explanation.match(each.score(), "BM25F over " + getQuery());
    }
}
