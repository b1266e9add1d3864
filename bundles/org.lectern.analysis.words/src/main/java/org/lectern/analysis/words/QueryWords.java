package org.lectern.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the words of a query that leads back to its paper: each next word is the one that leaves the fewest papers with
 * all words so far; of equals the heavier.
 */
final class QueryWords {
    static final int LENGTH = 3;
    /** So many of the heaviest terms are tried. */
    static final int CANDIDATES = 20;

    private final TermCollection collection;

    QueryWords(TermCollection collection) {
        this.collection = collection;
    }

    /** @param heaviest terms of the paper, heaviest first */
    List<String> choose(List<String> heaviest) {
        var chosen = new ArrayList<String>();
        int[] left = null;
        while (chosen.size() < Math.min(LENGTH, heaviest.size())) {
            String best = null;
            int[] fewest = null;
            for (String term : heaviest.subList(0, Math.min(CANDIDATES, heaviest.size()))) {
                if (chosen.contains(term)) {
                    continue;
                }
                int[] papers = collection.papersWith(term);
                int[] both = left == null ? papers : common(left, papers);
                if (fewest == null || both.length < fewest.length) {
                    best = term;
                    fewest = both;
                }
            }
            chosen.add(best);
            left = fewest;
        }
        return chosen;
    }

    private static int[] common(int[] few, int[] many) {
        return Arrays.stream(few)
                .filter(paper -> Arrays.binarySearch(many, paper) >= 0)
                .toArray();
    }
}
