package org.lectern.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.PriorityQueue;
import org.apache.lucene.util.SmallFloat;

/** Walks through the postings of all forms and fields together, document by document. */
final class FormsScorer extends Scorer {
    private final List<Postings> all;
    private final List<Lengths> lengths;
    private final SimScorer scorer;
    private final Union union;
    private final FormsQuery.Ranking ranking;

    /** Where a form stands in a field, and how much it counts there. */
    record Postings(PostingsEnum documents, float weight) {}

    /** How long the documents are in a field, and how much a word counts there. */
    record Lengths(NumericDocValues norms, float weight) {}

    FormsScorer(List<Postings> all, List<Lengths> lengths, SimScorer scorer, FormsQuery.Ranking ranking) {
        this.all = all;
        this.lengths = lengths;
        this.scorer = scorer;
        this.ranking = ranking;
        this.union = new Union(all.stream().map(Postings::documents).toList());
    }

    @Override
    public int docID() {
        return union.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return union;
    }

    @Override
    public float getMaxScore(int upTo) {
        return scorer.score(Float.MAX_VALUE, 1L);
    }

    @Override
    public float score() throws IOException {
        int document = union.docID();
        float frequency = 0;
        for (Postings postings : all) {
            if (postings.documents().docID() == document) {
                frequency = ranking == FormsQuery.Ranking.TITLE_LIKELIHOOD
                        ? Math.max(frequency, postings.weight())
                        : frequency + postings.weight() * postings.documents().freq();
            }
        }
        double length = 0;
        for (Lengths field : lengths) {
            if (field.norms().advanceExact(document)) {
                length += field.weight()
                        * SmallFloat.byte4ToInt((byte) field.norms().longValue());
            }
        }
        long norm = SmallFloat.intToByte4((int) Math.max(1, Math.round(length)));
        return scorer.score(frequency, norm);
    }

    /** All documents that some postings have, each once. */
    private static final class Union extends DocIdSetIterator {
        private final PriorityQueue<PostingsEnum> nearest;
        private final long cost;
        private int document = -1;

        Union(List<PostingsEnum> all) {
            nearest = new Nearest(all.size());
            nearest.addAll(all);
            cost = all.stream().mapToLong(PostingsEnum::cost).sum();
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            PostingsEnum top = nearest.top();
            while (top.docID() < target) {
                top.advance(target);
                top = nearest.updateTop();
            }
            document = top.docID();
            return document;
        }

        @Override
        public long cost() {
            return cost;
        }
    }

    private static final class Nearest extends PriorityQueue<PostingsEnum> {
        Nearest(int size) {
            super(size);
        }

        @Override
        protected boolean lessThan(PostingsEnum one, PostingsEnum other) {
            return one.docID() < other.docID();
        }
    }
}
