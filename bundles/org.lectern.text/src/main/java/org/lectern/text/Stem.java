package org.lectern.text;

import java.util.Set;

/**
 * Light English stemming: plurals, -ed and -ing, as in the first step of Porter's algorithm (1980), with exceptions. It
 * leaves derivations alone, so that {@code generation} and {@code generative} stay two words.
 */
public final class Stem {
    private static final Set<String> AS_THEY_ARE = Set.of(
            "always",
            "bed",
            "bias",
            "bring",
            "canvas",
            "ceiling",
            "during",
            "embed",
            "evening",
            "everything",
            "gas",
            "has",
            "hundred",
            "kubernetes",
            "lens",
            "morning",
            "naked",
            "news",
            "nothing",
            "red",
            "sacred",
            "series",
            "sibling",
            "something",
            "species",
            "speed",
            "thing",
            "anything",
            "this",
            "was",
            "does",
            "wing");

    private Stem() {}

    /** The stem of a word in {@linkplain WordScanner#part its compared form}; the word itself where it has no ending. */
    public static String of(String word) {
        int length = word.length();
        if (length < 4 || AS_THEY_ARE.contains(word) || !isPlain(word)) {
            return word;
        }
        return switch (word.charAt(length - 1)) {
            case 's' -> singular(word);
            case 'd' -> word.endsWith("ed") ? withoutEd(word) : word;
            case 'g' -> word.endsWith("ing") ? tidy(word, 3) : word;
            default -> word;
        };
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        int length = word.length();
        if (word.endsWith("ies")) {
            return length > 4 ? word.substring(0, length - 3) + "y" : cut(word, 1);
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return cut(word, 2);
        }
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return word;
        }
        String singular = cut(word, 1);
        // "embeddings" is a plural of "embedding", which is itself reduced.
        return singular.endsWith("ing") ? of(singular) : singular;
    }

    private static String withoutEd(String word) {
        if (word.endsWith("eed")) {
            return word;
        }
        return word.endsWith("ied") && word.length() > 4 ? cut(word, 3) + "y" : tidy(word, 2);
    }

    /** Takes the ending off and mends what is left: {@code runn} to {@code run}, {@code scal} to {@code scale}. */
    private static String tidy(String word, int ending) {
        String rest = cut(word, ending);
        if (rest.length() < 2 || !hasVowel(rest)) {
            return word;
        }
        if (rest.endsWith("at") || rest.endsWith("bl") || rest.endsWith("iz") || rest.endsWith("v")) {
            return rest + "e";
        }
        int last = rest.length() - 1;
        char c = rest.charAt(last);
        if (last > 1 && c == rest.charAt(last - 1) && c != 'l' && c != 's' && c != 'z') {
            return cut(rest, 1);
        }
        return isShort(rest) ? rest + "e" : rest;
    }

    /** One group of vowels, and consonant, vowel, consonant at the end: {@code tun}, {@code scal}. */
    private static boolean isShort(String rest) {
        int last = rest.length() - 1;
        char c = rest.charAt(last);
        if (last < 1 || isVowel(rest, last) || !isVowel(rest, last - 1) || c == 'w' || c == 'x' || c == 'y') {
            return false;
        }
        if (last >= 2 && isVowel(rest, last - 2)) {
            return false;
        }
        for (int i = 0; i < last - 1; i++) {
            if (isVowel(rest, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVowel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isVowel(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(String text, int i) {
        return switch (text.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> true;
            case 'y' -> i > 0 && !isVowel(text, i - 1);
            default -> false;
        };
    }

    private static String cut(String word, int characters) {
        return word.substring(0, word.length() - characters);
    }
}
