package org.lectern.feed.dailypapers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much a line reads like prose: above 0 like an abstract, below 0 like a title. No sign decides alone: titles end in
 * "?" and hold "vs.", abstracts may be one short sentence, and some are written without a period at the end.
 */
final class ProseScore {
    /** No line is so clear that a path through all lines could not overrule it. */
    static final double LIMIT = 8;

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Set<String> ABBREVIATIONS = Set.of("vs.", "v.", "dr.", "st.", "no.", "al.", "e.g.", "i.e.");
    private static final Set<String> SPEAKING =
            Set.of("we", "our", "this", "these", "however", "it", "they", "there", "i", "us", "here", "such", "thus");
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "can",
            "may",
            "that",
            "which",
            "does",
            "do",
            "show",
            "shows",
            "propose",
            "present",
            "introduce",
            "achieves",
            "than",
            "when",
            "while");

    private ProseScore() {}

    static double of(String line) {
        String text = line.strip();
        String[] words = WORDS.split(text);
        double score = length(words.length) + ending(text) + sentences(words) + wording(words) - headingCase(words);
        if (words.length < 30 && namedInFront(words)) {
            score -= 0.7;
        }
        return Math.clamp(score, -LIMIT, LIMIT);
    }

    /** {@code DyLoRA: Parameter Efficient Tuning …}. */
    private static boolean namedInFront(String[] words) {
        for (int i = 0; i < Math.min(words.length - 1, 5); i++) {
            if (words[i].endsWith(":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last word of a text is or holds an address. */
    static boolean endsInAddress(String text) {
        String last = text.substring(1 + Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')));
        return last.contains("http://") || last.contains("https://") || last.contains("www.");
    }

    private static double length(int words) {
        if (words > 60) {
            return 3;
        }
        if (words > 30) {
            return 1.5;
        }
        return words > 14 ? -0.5 : -1;
    }

    private static double ending(String text) {
        if (endsInAddress(text)) {
            return 2.5;
        }
        char last = text.charAt(text.length() - 1);
        if (last == '.' || last == '。') {
            return 2.5;
        }
        return last == '?' || last == ':' ? -1 : -1.5;
    }

    /** Each end of a sentence within the line. */
    private static double sentences(String[] words) {
        int ends = 0;
        for (int i = 1; i + 1 < words.length && ends < 3; i++) {
            String word = words[i];
            boolean stop =
                    word.length() > 2 && word.endsWith(".") && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
            if (stop && Character.isUpperCase(words[i + 1].codePointAt(0))) {
                ends++;
            }
        }
        return 1.5 * ends;
    }

    /** Words in which somebody says something. In a title they are written large, or rare. */
    private static double wording(String[] words) {
        double said = 0;
        for (int i = 0; i < words.length && said < 3; i++) {
            String word = i == 0 ? words[i].toLowerCase(Locale.ROOT) : words[i];
            said += SPEAKING.contains(word) || word.equals("We") ? 0.8 : VERBS.contains(word) ? 0.4 : 0;
        }
        return Math.min(said, 3);
    }

    /** The share of longer words after the first that begin with a capital letter. */
    private static double headingCase(String[] words) {
        int longer = 0;
        int capital = 0;
        for (int i = 1; i < Math.min(words.length, 60); i++) {
            if (words[i].length() > 3 && Character.isLetter(words[i].charAt(0))) {
                longer++;
                capital += Character.isUpperCase(words[i].charAt(0)) ? 1 : 0;
            }
        }
        if (longer == 0) {
            return 0.5;
        }
        double share = (double) capital / longer;
        return share > 0.6 ? 3 : share > 0.35 ? 1 : -0.5;
    }
}
