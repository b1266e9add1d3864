package org.lectern.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/** How many of the ten nearest vectors the quantized graph finds, against a look at every vector. */
final class Recall {
    private static final int NEAREST = 10;
    /** As many as a search for similar papers follows at least. */
    private static final int FOLLOWED = 100;

    private final float[][] vectors;

    private Recall(float[][] vectors) {
        this.vectors = vectors;
    }

    static void measure(Path folder, int queries) throws Exception {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var recall = new Recall(all(reader));
            var searcher = new IndexSearcher(reader);
            var random = new Random(1);
            int found = 0;
            for (int q = 0; q < queries; q++) {
                float[] query = recall.between(random);
                List<Integer> exact = recall.best(query, null);
                int[] followed = Arrays.stream(
                                searcher.search(new KnnFloatVectorQuery("vector", query, FOLLOWED), FOLLOWED).scoreDocs)
                        .mapToInt(hit -> hit.doc)
                        .toArray();
                List<Integer> fast = recall.best(query, followed);
                found += (int) exact.stream().filter(fast::contains).count();
            }
            System.out.printf(
                    "vector search, %d queries on %d vectors of %d numbers: recall@%d %.4f%n",
                    queries, reader.numDocs(), recall.vectors[0].length, NEAREST, (double) found / NEAREST / queries);
            System.out.printf("quantized vectors take %.3f of the floats' memory%n", quantizedShare(reader));
        }
    }

    private static float[][] all(IndexReader reader) throws Exception {
        var all = new float[reader.maxDoc()][];
        for (LeafReaderContext leaf : reader.leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues("vector");
            KnnVectorValues.DocIndexIterator each = values.iterator();
            while (each.nextDoc() != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS) {
                all[leaf.docBase + each.docID()] =
                        values.vectorValue(each.index()).clone();
            }
        }
        return all;
    }

    /** A direction between two papers: none that is in the index. */
    private float[] between(Random random) {
        float[] one = vectors[random.nextInt(vectors.length)];
        float[] other = vectors[random.nextInt(vectors.length)];
        if (one == null || other == null) {
            return between(random);
        }
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += 0.5f * other[i];
        }
        return VectorUtil.l2normalize(sum);
    }

    /** @param among null for all */
    private List<Integer> best(float[] query, int[] among) {
        var scored = new ArrayList<double[]>();
        int size = among == null ? vectors.length : among.length;
        for (int i = 0; i < size; i++) {
            int document = among == null ? i : among[i];
            if (vectors[document] != null) {
                scored.add(new double[] {document, VectorUtil.dotProduct(query, vectors[document])});
            }
        }
        scored.sort(Comparator.comparingDouble((double[] entry) -> -entry[1]));
        return scored.stream().limit(NEAREST).map(entry -> (int) entry[0]).toList();
    }

    private static double quantizedShare(IndexReader reader) throws Exception {
        long quantized = 0;
        long floats = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Map<String, Long> bytes = ((CodecReader) leaf.reader())
                    .getVectorReader()
                    .getOffHeapByteSize(leaf.reader().getFieldInfos().fieldInfo("vector"));
            quantized += bytes.get("veq");
            floats += bytes.get("vec");
        }
        return (double) quantized / floats;
    }
}
