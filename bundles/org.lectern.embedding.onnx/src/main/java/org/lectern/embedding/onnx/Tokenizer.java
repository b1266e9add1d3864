package org.lectern.embedding.onnx;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.embedding.onnx.Splitters.Splitter;

/**
 * Turns a text into the numbers that a model knows its pieces by. What looks like one of a model's special tokens is text like
 * any other here: a paper cannot pretend to end.
 *
 * @param before the numbers with which every text begins
 * @param after those with which every text ends
 */
record Tokenizer(
        UnaryOperator<String> normalizer, Splitter splitter, Pieces pieces, List<Integer> before, List<Integer> after) {
    /** What comes later cannot be among the first few hundred pieces, but for texts of blanks. */
    private static final int MOST_CHARACTERS = 20_000;

    /** @param most at most so many numbers; a longer text is cut, its end stays */
    int[] ids(String text, int most) {
        var ids = new Ids(Math.max(1, most - before.size() - after.size()));
        for (String word : splitter.split(List.of(normalizer.apply(beginning(text))))) {
            if (ids.isFull()) {
                break;
            }
            pieces.add(word, ids);
        }
        var whole = new Ids(before.size() + ids.size() + after.size());
        before.forEach(whole::add);
        for (int id : ids.toArray()) {
            whole.add(id);
        }
        after.forEach(whole::add);
        return whole.toArray();
    }

    private static String beginning(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, pair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
