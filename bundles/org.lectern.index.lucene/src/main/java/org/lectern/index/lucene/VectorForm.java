package org.lectern.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.lectern.api.model.Paper;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.SearchException;

/** The index of meanings: a vector for each paper that has words, a byte for each of its numbers. */
final class VectorForm implements IndexForm {
    private static final int NEIGHBOURS = 16;
    private static final int BEAM = 80;
    private static final String OWN_VERSION = "1/";

    private final Supplier<Embedding> embedding;

    VectorForm(Supplier<Embedding> embedding) {
        this.embedding = embedding;
    }

    @Override
    public String version() {
        String name = embedding.get().name();
        return name.isEmpty() ? "" : OWN_VERSION + name;
    }

    @Override
    public IndexForm fixed() {
        Embedding now = embedding.get();
        return new VectorForm(() -> now);
    }

    @Override
    public IndexWriterConfig config() {
        var format = new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, BEAM);
        return new IndexWriterConfig().setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
            }
        });
    }

    @Override
    public Document document(Paper paper) throws IOException {
        var document = new Document();
        String id = paper.id().value();
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
        float[] vector = vector(paper);
        if (hasDirection(vector)) {
            document.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private float[] vector(Paper paper) throws IOException {
        try {
            return embedding.get().vectors(List.of(text(paper))).getFirst();
        } catch (SearchException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What of a paper is embedded. */
    static String text(Paper paper) {
        return paper.title() + "\n" + paper.abstractText();
    }

    /** False for the vector of a text of unknown words. */
    static boolean hasDirection(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
