package org.lectern.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lectern.api.model.Paper;
import org.lectern.text.TfIdf;
import org.lectern.text.Tokens;

/** Which terms stand in which papers, and how often. Filled first, then closed and read. */
final class TermCollection {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<int[]> termsOf = new ArrayList<>();
    private final List<int[]> countsOf = new ArrayList<>();
    private int[][] papersWith = {};

    /** The next paper. A term of the title counts twice. */
    void add(Paper paper) {
        var counts = new TreeMap<Integer, Integer>();
        Tokens.terms(paper.title()).forEach(term -> counts.merge(place(term), 2, Integer::sum));
        Tokens.terms(paper.abstractText()).forEach(term -> counts.merge(place(term), 1, Integer::sum));
        termsOf.add(ints(counts.keySet().stream().mapToInt(Integer::intValue)));
        countsOf.add(ints(counts.values().stream().mapToInt(Integer::intValue)));
    }

    private static int[] ints(IntStream numbers) {
        return numbers.toArray();
    }

    private int place(String term) {
        return places.computeIfAbsent(term, t -> {
            terms.add(t);
            return terms.size() - 1;
        });
    }

    /** No more papers come. */
    void close() {
        int[] frequencies = new int[terms.size()];
        termsOf.forEach(paper -> Arrays.stream(paper).forEach(term -> frequencies[term]++));
        papersWith = new int[terms.size()][];
        Arrays.setAll(papersWith, term -> new int[frequencies[term]]);
        for (int paper = termsOf.size() - 1; paper >= 0; paper--) {
            for (int term : termsOf.get(paper)) {
                papersWith[term][--frequencies[term]] = paper;
            }
        }
    }

    int papers() {
        return termsOf.size();
    }

    int terms() {
        return terms.size();
    }

    String term(int place) {
        return terms.get(place);
    }

    /** The numbers of the terms of a paper, rising. */
    int[] termsOf(int paper) {
        return termsOf.get(paper);
    }

    /** The numbers of the papers that have the term, rising. */
    int[] papersWith(String term) {
        return papersWith[places.get(term)];
    }

    int frequency(int term) {
        return papersWith[term].length;
    }

    /** The terms that weigh most in the paper, heaviest first. */
    List<String> heaviest(int paper, int most) {
        int[] found = termsOf.get(paper);
        int[] counts = countsOf.get(paper);
        double[] weights = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            weights[i] = TfIdf.tf(counts[i]) * TfIdf.idf(papers(), frequency(found[i]));
        }
        return IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> terms.get(found[i])))
                .limit(most)
                .map(i -> terms.get(found[i]))
                .toList();
    }
}
