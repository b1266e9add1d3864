package org.lectern.index.lucene;

import java.util.Collection;
import java.util.List;
import org.lectern.text.Inflections;
import org.lectern.text.WordScanner;

/**
 * Which terms stand in the index for a word, and which a query looks for. Words are indexed as written, but for case and
 * accents; a query's word stands for all its inflections. A hyphenated word is indexed in its parts and as one word, and
 * a term that begins with {@link #SPLIT} tells how that one is divided.
 */
final class WordTerms {
    static final char SPLIT = '\u0002';

    private WordTerms() {}

    /** The forms that a part of a query's word stands for. Names stand for themselves and their plural. */
    static Collection<String> forms(WordScanner word, int part) {
        return forms(word, part, word.part(part));
    }

    /** The forms that all parts of a query's word, as one word, stand for. */
    static Collection<String> joinedForms(WordScanner word) {
        return forms(word, word.parts() - 1, word.joined());
    }

    private static Collection<String> forms(WordScanner word, int part, String form) {
        boolean name = word.isName(part) && !word.isPluralName(part);
        return name ? List.of(form, form + "s") : Inflections.of(form);
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
