package org.lectern.index.lucene;

import org.lectern.text.Stem;
import org.lectern.text.WordScanner;

/**
 * Which terms stand in the index for a word. In prose the bare term is the stem, by which words are ranked; a term that
 * begins with {@link #EXACT} is the word as written, for phrases, prefixes and typing errors. A hyphenated word also
 * stands there as one word, and a term that begins with {@link #SPLIT} tells how that one is divided.
 */
final class WordTerms {
    static final char EXACT = '\u0001';
    static final char SPLIT = '\u0002';

    private WordTerms() {}

    static String exact(String word) {
        return EXACT + word;
    }

    /** The stem by which the scanner's word is ranked; names are ranked as they stand. */
    static String stem(WordScanner word, int part) {
        return stem(word, part, word.part(part));
    }

    static String stem(WordScanner word, int part, String form) {
        return isName(word, part) ? form : Stem.of(form);
    }

    /** The stem of all parts as one word. */
    static String joinedStem(WordScanner word) {
        return stem(word, word.parts() - 1, word.joined());
    }

    static boolean isName(WordScanner word, int part) {
        return word.isName(part) && !word.isPluralName(part);
    }

    /** {@code low rank} under {@code lowrank}. */
    static String split(WordScanner word) {
        var split = new StringBuilder(splitPrefix(word.joined()));
        for (int i = 0; i < word.parts(); i++) {
            split.append(i == 0 ? "" : " ").append(word.part(i));
        }
        return split.toString();
    }

    static String splitPrefix(String joined) {
        return SPLIT + joined + SPLIT;
    }
}
