package org.lectern.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lectern.text.Stem;
import org.lectern.text.WordScanner;

/** Brings the words of {@link WordScanner} into the index as {@link WordTerms} says. */
final class WordTokenizer extends Tokenizer {
    /** Words of more parts than this are not also taken as one word. */
    private static final int MAX_JOINED_PARTS = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private final List<String> waiting = new ArrayList<>();
    private final boolean prose;
    private char[] text = new char[4096];
    private int length;
    private int given;
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
        given = 0;
        part = 0;
        parts = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (given == waiting.size() && !moveOn()) {
            return false;
        }
        increment.setPositionIncrement(given == 0 ? 1 : 0);
        term.append(waiting.get(given++));
        offset.setOffset(correctOffset(scanner.start(part)), correctOffset(scanner.end(part)));
        return true;
    }

    /** Collects the terms of the next part; all of them stand at one place. */
    private boolean moveOn() {
        if (++part >= parts) {
            if (!scanner.next()) {
                return false;
            }
            part = 0;
            parts = scanner.parts();
        }
        waiting.clear();
        given = 0;
        addForms(scanner.part(part), part);
        if (part == 0 && parts > 1 && parts <= MAX_JOINED_PARTS) {
            addForms(scanner.joined(), parts - 1);
            if (prose) {
                waiting.add(WordTerms.split(scanner));
            }
        }
        return true;
    }

    private void addForms(String form, int of) {
        if (!prose) {
            waiting.add(form);
            return;
        }
        String stem = Stem.of(form);
        if (WordTerms.isName(scanner, of)) {
            waiting.add(form);
            if (!stem.equals(form)) {
                waiting.add(stem);
            }
        } else {
            waiting.add(stem);
        }
        waiting.add(WordTerms.exact(form));
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
