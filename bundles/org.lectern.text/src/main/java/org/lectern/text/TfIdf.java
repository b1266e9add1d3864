package org.lectern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Weighs terms by how often they stand in a text and how few texts have them: {@code (1 + ln tf) · (1 + ln((1 + n) / (1 +
 * df)))}. Learnt once from a collection, then immutable and fit for any thread.
 */
public final class TfIdf {
    private final Map<String, Integer> places;
    private final List<String> terms;
    private final double[] idf;
    private final int texts;

    private TfIdf(Map<String, Integer> places, List<String> terms, double[] idf, int texts) {
        this.places = places;
        this.terms = terms;
        this.idf = idf;
        this.texts = texts;
    }

    /** Learns from texts given as lists of terms. Places are numbered in the order in which terms first stand there. */
    public static TfIdf learn(Iterable<? extends Collection<String>> texts) {
        var places = new HashMap<String, Integer>();
        var terms = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        int size = 0;
        for (Collection<String> text : texts) {
            size++;
            var seen = new HashSet<String>();
            for (String term : text) {
                if (seen.add(term)) {
                    int place = places.computeIfAbsent(term, t -> {
                        terms.add(t);
                        counts.add(0);
                        return terms.size() - 1;
                    });
                    counts.set(place, counts.get(place) + 1);
                }
            }
        }
        double texted = size;
        return new TfIdf(
                places,
                List.copyOf(terms),
                counts.stream().mapToDouble(df -> idf(texted, df)).toArray(),
                size);
    }

    /** How much a term counts that {@code df} of {@code size} texts have. */
    public static double idf(double size, double df) {
        return 1 + Math.log((1 + size) / (1 + df));
    }

    /** How much a term counts that stands {@code tf} times in its text. */
    public static double tf(int tf) {
        return tf == 0 ? 0 : 1 + Math.log(tf);
    }

    /** The text's vector; terms that were not learnt are left out. */
    public SparseVector vector(Collection<String> text) {
        var weights = new HashMap<Integer, Double>();
        counts(text).forEach((term, count) -> {
            Integer place = places.get(term);
            if (place != null) {
                weights.put(place, tf(count) * idf[place]);
            }
        });
        return SparseVector.of(weights);
    }

    /** How often each term stands in the text. */
    public static Map<String, Integer> counts(Collection<String> text) {
        var counts = new HashMap<String, Integer>();
        text.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    /** How much the term counts; the most where it was not learnt. */
    public double weight(String term) {
        Integer place = places.get(term);
        return place == null ? idf(texts, 0) : idf[place];
    }

    /** The term of a place. */
    public String term(int place) {
        return terms.get(place);
    }

    /** How many terms were learnt. */
    public int size() {
        return terms.size();
    }
}
