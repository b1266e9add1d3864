package org.lectern.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Learns a {@link LatentSpace}: the strongest directions of the TF-IDF vectors of some texts, by randomised subspace
 * iteration (Halko, Martinsson, Tropp). The same texts in the same order give the same space.
 */
public final class LatentSpaceLearner {
    private static final long SEED = 20_240_911;
    private static final int ROUNDS = 3;
    /** Directions beyond those asked for make those asked for more exact. */
    private static final int EXTRA = 16;
    /** Terms of fewer texts tell nothing about others. */
    private static final int FEWEST_TEXTS = 2;
    /** How far strong directions are evened out: 0 leaves them as they are, 1 makes all alike; below 0 they count even more. */
    private static final double FLATTENING = -1;

    private final int maxDimensions;
    private final int maxTerms;
    private final List<int[]> rowPlaces = new ArrayList<>();
    private final List<float[]> rowValues = new ArrayList<>();
    private final List<Map<String, Integer>> texts = new ArrayList<>();
    private final Map<String, Integer> having = new HashMap<>();

    /** At most so many dimensions, and terms in all. */
    public LatentSpaceLearner(int maxDimensions, int maxTerms) {
        this.maxDimensions = maxDimensions;
        this.maxTerms = maxTerms;
    }

    /** Takes in one text, given as its terms. */
    public void add(List<String> text) {
        Map<String, Integer> counts = TfIdf.counts(text);
        texts.add(counts);
        counts.keySet().forEach(term -> having.merge(term, 1, Integer::sum));
    }

    /**
     * Learns from all texts that were added. Seconds of work for tens of thousands.
     *
     * @param cancelled asked between steps; where it says so, the work ends with a {@link java.util.concurrent.CancellationException}
     */
    public LatentSpace learn(BooleanSupplier cancelled) {
        List<String> terms = terms();
        var weights = new float[terms.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) TfIdf.idf(texts.size(), having.get(terms.get(i)));
        }
        fillRows(terms, weights);
        int size = rowPlaces.size();
        int dimensions = Math.min(maxDimensions, Math.min(size / 2, terms.size()));
        if (dimensions < 1) {
            return new LatentSpace(List.of(), new float[0], new float[0][], 1);
        }
        int width = Math.min(dimensions + EXTRA, Math.min(size, terms.size()));
        float[][] basis = random(terms.size(), width);
        float[][] image = null;
        for (int round = 0; round < ROUNDS; round++) {
            Columns.orthonormalize(basis);
            image = times(basis, width);
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException();
            }
            if (round < ROUNDS - 1) {
                basis = timesTransposed(image, terms.size(), width);
            }
        }
        return new LatentSpace(terms, weights, directions(basis, image, dimensions), dimensions);
    }

    /** Those that most texts have, by their number, then by the alphabet. */
    private List<String> terms() {
        int most = Math.max(FEWEST_TEXTS, texts.size() / 2);
        return having.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS && entry.getValue() <= most)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(maxTerms)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void fillRows(List<String> terms, float[] weights) {
        var places = new HashMap<String, Integer>();
        terms.forEach(term -> places.put(term, places.size()));
        for (Map<String, Integer> counts : texts) {
            var known = new HashSet<>(counts.keySet());
            known.retainAll(places.keySet());
            int[] row = known.stream().mapToInt(places::get).sorted().toArray();
            var values = new float[row.length];
            for (int i = 0; i < row.length; i++) {
                values[i] = (float) TfIdf.tf(counts.get(terms.get(row[i]))) * weights[row[i]];
            }
            rowPlaces.add(row);
            rowValues.add(LatentSpace.normalized(values));
        }
        texts.clear();
    }

    private static float[][] random(int rows, int width) {
        var random = new Random(SEED);
        var values = new float[rows][width];
        for (float[] row : values) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    private float[][] times(float[][] basis, int width) {
        var image = new float[rowPlaces.size()][width];
        for (int r = 0; r < image.length; r++) {
            int[] places = rowPlaces.get(r);
            float[] values = rowValues.get(r);
            for (int i = 0; i < places.length; i++) {
                Columns.add(basis[places[i]], values[i], image[r]);
            }
        }
        return image;
    }

    private float[][] timesTransposed(float[][] image, int terms, int width) {
        var sum = new float[terms][width];
        for (int r = 0; r < image.length; r++) {
            int[] places = rowPlaces.get(r);
            float[] values = rowValues.get(r);
            for (int i = 0; i < places.length; i++) {
                Columns.add(image[r], values[i], sum[places[i]]);
            }
        }
        return sum;
    }

    /** Turns the basis to the principal directions, strongest first, and evens out their strengths. */
    private static float[][] directions(float[][] basis, float[][] image, int dimensions) {
        var eigen = SymmetricEigen.of(Columns.gram(image));
        int width = eigen.values().length;
        var turn = new float[width][dimensions];
        for (int d = 0; d < dimensions; d++) {
            double strength = Math.sqrt(Math.max(eigen.values()[d], 0));
            double scale = strength < 1e-6 ? 0 : Math.pow(strength, -FLATTENING);
            for (int i = 0; i < width; i++) {
                turn[i][d] = (float) (eigen.vectors()[i][d] * scale);
            }
        }
        var directions = new float[basis.length][dimensions];
        for (int t = 0; t < basis.length; t++) {
            for (int i = 0; i < width; i++) {
                Columns.add(turn[i], basis[t][i], directions[t]);
            }
        }
        return directions;
    }
}
