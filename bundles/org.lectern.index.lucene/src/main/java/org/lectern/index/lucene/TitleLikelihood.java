package org.lectern.index.lucene;

import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.SmallFloat;

/**
 * How likely somebody who remembers a title types this word: the logarithm of how likely the word means a form that stands
 * there, less that of the title's length, since from a short title there are fewer words to choose. Summed over a query's
 * words it ranks the titles that have them all.
 */
final class TitleLikelihood extends SimScorer {
    /** Keeps scores above zero: so much has the word itself in a title of one word. */
    private static final float MOST = 9;

    /** Of a hyphenated word that stands there in parts: as of an inflected one in a title of usual length. */
    static final float APART = 5;

    private final float boost;

    TitleLikelihood(float boost) {
        this.boost = boost;
    }

    /** @param likelihood of the form, at most 1 */
    @Override
    public float score(float likelihood, long norm) {
        int length = Math.max(1, SmallFloat.byte4ToInt((byte) norm));
        return boost * (float) Math.max(0, MOST + Math.log(Math.min(1, likelihood)) - Math.log(length));
    }
}
