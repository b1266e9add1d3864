package org.lectern.embedding.onnx;

import java.util.Arrays;
import java.util.Map;

/** SentencePiece's Unigram model: of all ways to put a word together from pieces, the likeliest. */
final class LikelyPieces implements Pieces {
    /** An unknown letter is so much less likely than the least likely piece. */
    private static final double UNKNOWN_PENALTY = 10;

    private final Map<String, Integer> vocabulary;
    private final double[] likelihoods;
    private final Unknown unknown;
    private final int longest;
    private final double unlikely;

    /** @param likelihoods by number, as logarithms */
    LikelyPieces(Map<String, Integer> vocabulary, double[] likelihoods, Unknown unknown) {
        this.vocabulary = vocabulary;
        this.likelihoods = likelihoods.clone();
        this.unknown = unknown;
        this.longest =
                vocabulary.keySet().stream().mapToInt(String::length).max().orElse(1);
        this.unlikely = Arrays.stream(likelihoods).min().orElse(0) - UNKNOWN_PENALTY;
    }

    @Override
    public void add(String word, Ids to) {
        var best = new double[word.length() + 1];
        var from = new int[word.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < word.length(); start = word.offsetByCodePoints(start, 1)) {
            int letter = word.offsetByCodePoints(start, 1);
            boolean alone = false;
            for (int end = letter; end <= Math.min(word.length(), start + longest); end++) {
                Integer id = vocabulary.get(word.substring(start, end));
                if (id != null) {
                    reach(end, start, best[start] + likelihoods[id], best, from);
                    alone |= end == letter;
                }
            }
            if (!alone) {
                reach(letter, start, best[start] + unlikely, best, from);
            }
        }
        addBest(word, from, to);
    }

    private static void reach(int end, int start, double likelihood, double[] best, int[] from) {
        if (likelihood > best[end]) {
            best[end] = likelihood;
            from[end] = start;
        }
    }

    private void addBest(String word, int[] from, Ids to) {
        var ends = new int[word.length()];
        int pieces = 0;
        for (int end = word.length(); end > 0; end = from[end]) {
            ends[pieces++] = end;
        }
        boolean lost = false;
        for (int i = pieces - 1; i >= 0; i--) {
            String piece = word.substring(from[ends[i]], ends[i]);
            Integer id = vocabulary.get(piece);
            if (id == null) {
                lost = unknown.add(piece, lost, to);
            } else {
                to.add(id);
                lost = false;
            }
        }
    }
}
