package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lectern.text.WordScanner;

/** Brings the words of {@link WordScanner} into the index as {@link WordTerms} says. */
final class WordTokenizer extends Tokenizer {
    /** Words of more parts than this are not also taken as one word. */
    private static final int MAX_JOINED_PARTS = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private final List<String> waiting = new ArrayList<>();
    private final boolean prose;
    private char[] text = new char[4096];
    private int length;
    private int part;
    private int parts;

    WordTokenizer(boolean prose) {
        this.prose = prose;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        for (int n = 0; n >= 0; n = input.read(text, length, text.length - length)) {
            length += n;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
        }
        scanner.reset(text, length);
        waiting.clear();
        part = 0;
        parts = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!waiting.isEmpty()) {
            // Stands at the same place as the first part.
            increment.setPositionIncrement(0);
            term.append(waiting.removeLast());
            return true;
        }
        if (++part >= parts && !nextWord()) {
            return false;
        }
        appendPart();
        return true;
    }

    private boolean nextWord() {
        if (!scanner.next()) {
            return false;
        }
        part = 0;
        parts = scanner.parts();
        if (parts > 1 && parts <= MAX_JOINED_PARTS) {
            waiting.add(scanner.joined());
            if (prose) {
                waiting.add(WordTerms.split(scanner));
            }
        }
        return true;
    }

    private void appendPart() {
        int copied = scanner.copyPart(part, term.resizeBuffer(WordScanner.MAX_PART_LENGTH));
        if (copied < 0) {
            term.append(scanner.part(part));
        } else {
            term.setLength(copied);
        }
    }
}
