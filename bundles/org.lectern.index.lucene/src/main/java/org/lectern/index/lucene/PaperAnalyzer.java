package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;

/** Cuts titles and abstracts into words and stems, and names into words. */
final class PaperAnalyzer extends Analyzer {
    /** So far apart are two names that no phrase reaches from one into the other. */
    private static final int BETWEEN_VALUES = 100;

    PaperAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer(Fields.isProse(field)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}
