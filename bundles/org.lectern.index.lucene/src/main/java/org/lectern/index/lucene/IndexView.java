package org.lectern.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * One commit of the index, as long as it is not closed.
 *
 * @param reached the number of the last change it holds
 * @param edition names this index from its making to its deletion; empty where there is none that can be used
 */
record IndexView(IndexSearcher searcher, long reached, String edition) implements AutoCloseable {
    /** Whether there is an index of this version, as far as is known undamaged. */
    boolean isUsable() {
        return !edition.isEmpty();
    }

    IndexReader reader() {
        return searcher.getIndexReader();
    }

    long papers() {
        return reader().numDocs();
    }

    @Override
    public void close() {
        try {
            reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
