package org.lectern.export.labelled;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document's sentences and their tokens, in UTF-16 units. The title is one sentence. Sentences meet without a gap, but
 * for the line break after the title and blanks before a text; each begins with its first token.
 */
record Segments(List<Sentence> sentences) {
    /** A run of text. */
    record Token(int begin, int end) {}

    /** @param id {@code title}, {@code abstract-1}, … */
    record Sentence(String id, int begin, int end, List<Token> tokens) {}

    static Segments of(Document document) {
        String text = document.text();
        int titleEnd = document.utf16(document.titleLength());
        var sentences = new ArrayList<Sentence>();
        int title = firstInk(text, 0, titleEnd);
        if (title < titleEnd) {
            sentences.add(sentence("title", text, title, titleEnd));
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        String below = text.substring(Math.min(text.length(), titleEnd + 1));
        int offset = text.length() - below.length();
        breaks.setText(below);
        int begin = firstInk(text, offset, text.length());
        int number = 0;
        while (begin < text.length()) {
            int after = breaks.following(begin - offset);
            int end = after == BreakIterator.DONE ? text.length() : firstInk(text, offset + after, text.length());
            sentences.add(sentence("abstract-" + ++number, text, begin, end));
            begin = end;
        }
        return new Segments(sentences);
    }

    private static Sentence sentence(String id, String text, int begin, int end) {
        String sentence = text.substring(begin, end);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        words.setText(sentence);
        // Words are divided within 👩‍🚀, characters are not.
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ENGLISH);
        characters.setText(sentence);
        var tokens = new ArrayList<Token>();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            if (characters.isBoundary(to)) {
                tokens(sentence, from, to, begin, tokens);
                from = to;
            }
        }
        return new Sentence(id, begin, end, tokens);
    }

    /** The runs without white space between two breaks: mostly one or none. */
    private static void tokens(String sentence, int from, int to, int offset, List<Token> tokens) {
        int start = -1;
        for (int i = from; i < to; i++) {
            boolean blank = isBlank(sentence.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                tokens.add(new Token(offset + start, offset + i));
                start = -1;
            }
        }
        if (start >= 0) {
            tokens.add(new Token(offset + start, offset + to));
        }
    }

    private static int firstInk(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Also of blanks that do not break a line, which Python takes for blanks. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
