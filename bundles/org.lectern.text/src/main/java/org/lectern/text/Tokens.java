package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The words of a text as lists, for everything that weighs or counts them. The same text gives the same list. */
public final class Tokens {
    private Tokens() {}

    /** All words in order, in the form in which they are compared; a hyphenated word is one word, without its hyphens. */
    public static List<String> words(CharSequence text) {
        var words = new ArrayList<String>();
        var scanner = new WordScanner().reset(text);
        while (scanner.next()) {
            words.add(scanner.joined());
        }
        return words;
    }

    /**
     * The words that carry meaning, stemmed, in order: no stop words, no bare numbers, no single letters. Hyphenated words
     * give their joined form. Names such as {@code AIDS} are not stemmed.
     */
    public static List<String> terms(CharSequence text) {
        var terms = new ArrayList<String>();
        forEachTerm(text, (term, word) -> terms.add(term));
        return terms;
    }

    /** The same one by one, each with the word it comes from; the scanner is good for that call only. */
    public static void forEachTerm(CharSequence text, BiConsumer<String, WordScanner> taker) {
        var scanner = new WordScanner().reset(text);
        while (scanner.next()) {
            String word = scanner.joined();
            if (carriesMeaning(word)) {
                taker.accept(isName(scanner) ? word : Stem.of(word), scanner);
            }
        }
    }

    private static boolean isName(WordScanner scanner) {
        int last = scanner.parts() - 1;
        return scanner.isName(last) && !scanner.isPluralName(last);
    }

    private static boolean carriesMeaning(String word) {
        return (word.length() > 1 || word.charAt(0) > 127)
                && !StopWords.contains(word)
                && word.chars().anyMatch(Character::isLetter);
    }
}
