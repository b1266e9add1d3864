package org.lectern.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.lectern.api.model.PaperId;

/** How close papers lie to one direction: the cosine of the angle between them. */
final class VectorLikeness {
    /** A search follows more candidates than are wanted, lest it miss near ones. */
    private static final int AT_LEAST = 100;

    private final IndexView view;
    private final float[] direction;

    VectorLikeness(IndexView view, float[] direction) {
        this.view = view;
        this.direction = direction;
    }

    /** The closest papers. */
    Map<PaperId, Double> nearest(int most) throws IOException {
        var nearest = new HashMap<PaperId, Double>();
        if (!VectorForm.hasDirection(direction)) {
            return nearest;
        }
        var ids = new PaperIds(view.reader());
        var query = new KnnFloatVectorQuery(Fields.VECTOR, direction, Math.max(AT_LEAST, most));
        for (ScoreDoc hit : view.searcher().search(query, most).scoreDocs) {
            nearest.put(ids.of(hit.doc), exactly(hit.doc));
        }
        return nearest;
    }

    /** The closeness of those of these papers that have a vector. */
    Map<PaperId, Double> closeness(Collection<PaperId> papers) throws IOException {
        var closeness = new HashMap<PaperId, Double>();
        if (VectorForm.hasDirection(direction)) {
            for (var entry : new PaperIds(view.reader()).documents(papers).entrySet()) {
                closeness.put(entry.getKey(), exactly(entry.getValue()));
            }
        }
        return closeness;
    }

    /** By the vector itself, not by its quantized form; 0 where the paper has none. */
    private double exactly(int document) throws IOException {
        LeafReaderContext leaf = view.reader()
                .leaves()
                .get(ReaderUtil.subIndex(document, view.reader().leaves()));
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
        if (vectors == null) {
            return 0;
        }
        KnnVectorValues.DocIndexIterator place = vectors.iterator();
        return place.advance(document - leaf.docBase) == document - leaf.docBase
                ? VectorUtil.dotProduct(vectors.vectorValue(place.index()), direction)
                : 0;
    }
}
