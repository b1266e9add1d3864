package org.lectern.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places texts in a space of few dimensions where texts about the same lie close, also where they share no word (latent
 * semantic analysis). Learnt by {@link LatentSpaceLearner}; immutable and fit for any thread.
 */
public final class LatentSpace {
    private static final int MAGIC = 0x4C535031;
    private static final int MOST_TERMS = 1 << 20;
    private static final int MOST_DIMENSIONS = 4096;

    private final Map<String, Integer> places;
    private final List<String> terms;
    private final float[] weights;
    private final float[][] vectors;
    private final int dimensions;

    /** @param vectors one per term, all of the same length */
    LatentSpace(List<String> terms, float[] weights, float[][] vectors, int dimensions) {
        this.terms = List.copyOf(terms);
        this.weights = weights;
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.places = new HashMap<>(terms.size() * 2);
        for (int i = 0; i < terms.size(); i++) {
            places.put(terms.get(i), i);
        }
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return dimensions;
    }

    /** How many terms were learnt. */
    public int size() {
        return terms.size();
    }

    /** Where the text lies, as a vector of length 1; all zeros where none of its terms was learnt. */
    public float[] vector(Collection<String> text) {
        var counts = new HashMap<Integer, Integer>();
        for (String term : text) {
            Integer place = places.get(term);
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        var sum = new float[dimensions];
        // In order of places: sums of floats depend on the order.
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(
                        vectors[entry.getKey()], (float) (TfIdf.tf(entry.getValue()) * weights[entry.getKey()]), sum));
        return normalized(sum);
    }

    private static void add(float[] vector, float weight, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * vector[i];
        }
    }

    /** The same direction with length 1; zeros stay zeros. */
    public static float[] normalized(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        var unit = new float[vector.length];
        if (squares > 1e-18) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < unit.length; i++) {
                unit[i] = vector[i] * scale;
            }
        }
        return unit;
    }

    /** Writes everything that {@link #read} needs. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(terms.size());
        out.writeInt(dimensions);
        ByteBuffer row = ByteBuffer.allocate(dimensions * Float.BYTES);
        for (int i = 0; i < terms.size(); i++) {
            out.writeUTF(terms.get(i));
            out.writeFloat(weights[i]);
            row.asFloatBuffer().put(vectors[i]);
            out.write(row.array());
        }
    }

    /** @throws IOException where this is not what {@link #write} wrote */
    public static LatentSpace read(DataInputStream in) throws IOException {
        int magic = in.readInt();
        int size = in.readInt();
        int dimensions = in.readInt();
        boolean sound = magic == MAGIC && size >= 0 && size <= MOST_TERMS && dimensions >= 0;
        if (!sound || dimensions > MOST_DIMENSIONS) {
            throw new IOException("These are no learnt vectors");
        }
        var terms = new String[size];
        var weights = new float[size];
        var vectors = new float[size][dimensions];
        ByteBuffer row = ByteBuffer.allocate(dimensions * Float.BYTES);
        for (int i = 0; i < size; i++) {
            terms[i] = in.readUTF();
            weights[i] = in.readFloat();
            in.readFully(row.array());
            row.asFloatBuffer().get(vectors[i]);
        }
        return new LatentSpace(List.of(terms), weights, vectors, dimensions);
    }
}
