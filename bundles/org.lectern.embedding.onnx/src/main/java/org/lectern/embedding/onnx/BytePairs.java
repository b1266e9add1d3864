package org.lectern.embedding.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Byte-pair encoding: of all neighbours, the two that were joined first while the model was made are joined first. */
final class BytePairs implements Pieces {
    /** Longer words are cut: joining takes the square of their length. */
    private static final int LONGEST = 500;

    private static final char BETWEEN = '\uffff';

    private final Map<String, Integer> vocabulary;
    /** The lower, the earlier. */
    private final Map<String, Integer> ranks;

    private final Unknown unknown;
    private final boolean wholeWords;

    /** @param wholeWords a word that is a piece is not put together */
    BytePairs(Map<String, Integer> vocabulary, Map<String, Integer> ranks, Unknown unknown, boolean wholeWords) {
        this.vocabulary = vocabulary;
        this.ranks = ranks;
        this.unknown = unknown;
        this.wholeWords = wholeWords;
    }

    static String pair(String left, String right) {
        return left + BETWEEN + right;
    }

    @Override
    public void add(String word, Ids to) {
        Integer whole = wholeWords ? vocabulary.get(word) : null;
        if (whole != null) {
            to.add(whole);
            return;
        }
        int[] letters = word.codePoints().toArray();
        for (int from = 0; from < letters.length && !to.isFull(); from += LONGEST) {
            var symbols = new ArrayList<String>();
            for (int i = from; i < Math.min(letters.length, from + LONGEST); i++) {
                symbols.add(Character.toString(letters[i]));
            }
            join(symbols);
            boolean lost = false;
            for (String symbol : symbols) {
                Integer id = vocabulary.get(symbol);
                if (id == null) {
                    lost = unknown.add(symbol, lost, to);
                } else {
                    to.add(id);
                    lost = false;
                }
            }
        }
    }

    private void join(List<String> symbols) {
        var joins = new ArrayList<Integer>();
        for (int i = 0; i + 1 < symbols.size(); i++) {
            joins.add(rank(symbols.get(i), symbols.get(i + 1)));
        }
        for (int best = best(joins); best >= 0; best = best(joins)) {
            symbols.set(best, symbols.get(best) + symbols.remove(best + 1));
            joins.remove(best);
            if (best > 0) {
                joins.set(best - 1, rank(symbols.get(best - 1), symbols.get(best)));
            }
            if (best < joins.size()) {
                joins.set(best, rank(symbols.get(best), symbols.get(best + 1)));
            }
        }
    }

    private int rank(String left, String right) {
        return ranks.getOrDefault(pair(left, right), Integer.MAX_VALUE);
    }

    /** The first of the best; -1 where none can be joined. */
    private static int best(List<Integer> joins) {
        int best = -1;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < joins.size(); i++) {
            if (joins.get(i) < rank) {
                rank = joins.get(i);
                best = i;
            }
        }
        return best;
    }
}
