package org.lectern.index.lucene;

import org.lectern.api.search.SearchException;

/** The text of a query and how far it has been read. Every complaint names its place. */
final class QueryText {
    /** A pasted abstract fits; a pasted book does not. */
    static final int MAX_LENGTH = 20_000;

    private static final char END = '\uffff';

    private final String text;
    private int at;

    QueryText(String text) throws SearchException {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new SearchException(
                    "The query is " + text.length() + " characters long; " + MAX_LENGTH + " are the most.",
                    text.substring(0, 80),
                    "Look for the few words that matter.",
                    MAX_LENGTH + 1);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw wrong("The query has a NUL character at column %d.", nul, "Remove what was pasted there.");
        }
    }

    int at() {
        return at;
    }

    /** The next character; one that no text holds at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    void skip(int characters) {
        at += characters;
    }

    void skipBlanks() {
        while (!atEnd() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Reads the word if it stands here by itself. */
    boolean takeOperator(String word) {
        int end = at + word.length();
        boolean here = text.startsWith(word, at) && (end == text.length() || endsWord(text.charAt(end)));
        if (here) {
            at = end;
        }
        return here;
    }

    /** Reads up to the next blank, bracket or quote. */
    String takeRun() {
        int start = at;
        while (!atEnd() && !endsWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    static boolean endsWord(char c) {
        return isBlank(c) || c == '(' || c == ')' || isQuote(c);
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
    }

    /** Reads from an opening quote to the closing one. */
    String takeQuoted() throws SearchException {
        int opened = at++;
        int start = at;
        while (!atEnd() && !isQuote(text.charAt(at))) {
            at++;
        }
        if (atEnd()) {
            throw wrong(
                    "The quotation mark at column %d is never closed.",
                    opened, "Add a second one, or remove this one.");
        }
        return text.substring(start, at++);
    }

    /** @param failure with a {@code %d} for the column */
    SearchException wrong(String failure, int place, String advice) {
        int column = text.codePointCount(0, Math.min(place, text.length())) + 1;
        return new SearchException(failure.formatted(column), text, advice, column);
    }

    int column(int place) {
        return text.codePointCount(0, place) + 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
