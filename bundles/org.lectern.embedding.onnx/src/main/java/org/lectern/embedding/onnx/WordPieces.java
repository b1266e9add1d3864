package org.lectern.embedding.onnx;

import java.io.IOException;
import java.util.Map;

/** BERT's WordPiece: the longest piece that fits, then the longest that goes on; a word that does not come out is unknown. */
final class WordPieces implements Pieces {
    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final String further;
    private final int longest;

    /** @param longest words of more characters are unknown */
    WordPieces(Map<String, Integer> vocabulary, String unknown, String further, int longest) throws IOException {
        this.vocabulary = vocabulary;
        this.unknown = TokenizerFile.known(vocabulary, unknown);
        this.further = further;
        this.longest = longest;
    }

    @Override
    public void add(String word, Ids to) {
        int before = to.size();
        if (word.codePointCount(0, word.length()) > longest) {
            to.add(unknown);
            return;
        }
        for (int start = 0; start < word.length() && !to.isFull(); ) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                String piece = word.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : further + piece);
                end = id == null ? word.offsetByCodePoints(end, -1) : end;
            }
            if (id == null) {
                to.cutTo(before);
                to.add(unknown);
                return;
            }
            to.add(id);
            start = end;
        }
    }
}
