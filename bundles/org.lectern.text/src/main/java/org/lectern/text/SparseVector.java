package org.lectern.text;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A vector of which most places are 0. Immutable. */
public final class SparseVector {
    /** The vector without a place. */
    public static final SparseVector ZERO = new SparseVector(new int[0], new double[0]);

    private final int[] places;
    private final double[] values;
    private final double norm;

    private SparseVector(int[] places, double[] values) {
        this.places = places;
        this.values = values;
        this.norm = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    /** The vector with these values at these places; all places are 0 or more, all values finite. */
    public static SparseVector of(Map<Integer, Double> valueByPlace) {
        var sorted = new TreeMap<>(valueByPlace);
        sorted.values().removeIf(value -> value == 0);
        if (sorted.values().stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("A vector holds finite numbers, not " + sorted);
        }
        return new SparseVector(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many places are not 0. */
    public int size() {
        return places.length;
    }

    /** The {@code i}th place that is not 0, places rising. */
    public int place(int i) {
        return places[i];
    }

    /** The value at the {@code i}th place that is not 0. */
    public double value(int i) {
        return values[i];
    }

    /** The length. */
    public double norm() {
        return norm;
    }

    public double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < places.length && j < other.places.length) {
            int order = Integer.compare(places[i], other.places[j]);
            if (order == 0) {
                sum += values[i] * other.values[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** How alike the directions are: 0 to 1 where no value is below 0; 0 where one of the two is the zero vector. */
    public double cosine(SparseVector other) {
        double lengths = norm * other.norm;
        return lengths == 0 ? 0 : Math.clamp(dot(other) / lengths, -1.0, 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector vector
                && Arrays.equals(places, vector.places)
                && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        for (int i = 0; i < places.length; i++) {
            text.append(i == 0 ? "" : ", ").append(places[i]).append('=').append(values[i]);
        }
        return text.append('}').toString();
    }
}
