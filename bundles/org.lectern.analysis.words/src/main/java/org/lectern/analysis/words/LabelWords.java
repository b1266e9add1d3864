package org.lectern.analysis.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.model.PaperId;

/**
 * The words of labels: those that more of a label's papers have than of all papers. Weighed by the label's share of the
 * Kullback–Leibler divergence, {@code p ln(p / q)}, so that neither the rarest nor the commonest words win.
 */
final class LabelWords {
    private final TermCollection collection;
    private final Map<String, Set<Integer>> papersByLabel = new TreeMap<>();

    LabelWords(Corpus corpus, TermCollection collection) {
        this.collection = collection;
        var numbers = new HashMap<PaperId, Integer>();
        var next = new AtomicInteger();
        corpus.papers().forEach(paper -> numbers.put(paper.id(), next.getAndIncrement()));
        corpus.answers().stream()
                .filter(answer -> numbers.containsKey(answer.paper()))
                .forEach(answer -> answer.labels()
                        .forEach(label -> papersByLabel
                                .computeIfAbsent(label, l -> new TreeSet<>())
                                .add(numbers.get(answer.paper()))));
    }

    SequencedCollection<String> names() {
        return List.copyOf(papersByLabel.keySet());
    }

    List<String> heaviest(String label, int most) {
        Set<Integer> papers = papersByLabel.get(label);
        int[] counts = new int[collection.terms()];
        papers.forEach(paper -> IntStream.of(collection.termsOf(paper)).forEach(term -> counts[term]++));
        var terms = new ArrayList<Integer>();
        double[] weights = new double[counts.length];
        for (int term = 0; term < counts.length; term++) {
            weights[term] = weight(counts[term], papers.size(), collection.frequency(term));
            if (counts[term] > 0) {
                terms.add(term);
            }
        }
        return terms.stream()
                .sorted(Comparator.comparingDouble((Integer term) -> -weights[term])
                        .thenComparing(collection::term))
                .limit(most)
                .map(collection::term)
                .toList();
    }

    /** One is added to both counts, so that a word of a single paper does not look certain. */
    private double weight(int inLabel, int papers, int inAll) {
        double p = inLabel / (papers + 1.0);
        double q = (inAll + 1.0) / (collection.papers() + 1.0);
        return p == 0 ? 0 : p * Math.log(p / q);
    }
}
