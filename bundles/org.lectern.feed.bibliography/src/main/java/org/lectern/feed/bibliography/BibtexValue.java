package org.lectern.feed.bibliography;

import java.io.IOException;

/** Reads the value of a field: texts in braces or quotes, numbers and abbreviations, joined by {@code #}. */
final class BibtexValue {
    /** In characters. A longer value is cut, and the place is named. */
    static final int LONGEST = 4 << 20;

    private static final int LONGEST_KEY = 200;

    private final CharSource source;
    private final BibtexStrings strings;
    private final Account account;
    private StringBuilder text;
    private boolean cut;

    BibtexValue(CharSource source, BibtexStrings strings, Account account) {
        this.source = source;
        this.strings = strings;
        this.account = account;
    }

    /** @param close what ends the entry */
    String read(char close) throws IOException {
        text = new StringBuilder();
        cut = false;
        long line = source.line();
        boolean more = true;
        while (more) {
            part(close);
            more = source.skipBlank() == '#';
            if (more) {
                source.next();
            }
        }
        if (cut) {
            account.unused(
                    line, text.substring(0, 100), "the value is longer than " + LONGEST + " characters; the rest");
        }
        String value = text.toString();
        text = null;
        return value;
    }

    private void part(char close) throws IOException {
        switch (source.skipBlank()) {
            case '{' -> braced();
            case '"' -> quoted();
            default -> bare(close);
        }
    }

    private void braced() throws IOException {
        long line = source.line();
        source.next();
        for (int depth = 1; ; ) {
            int c = source.next();
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            if (c == CharSource.END || !keep(c, line)) {
                account.incomplete(line, text.toString(), "the value has no closing brace");
                return;
            }
        }
    }

    private void quoted() throws IOException {
        long line = source.line();
        source.next();
        for (int depth = 0; ; ) {
            int c = source.next();
            if (c == '"' && depth <= 0) {
                return;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == CharSource.END || !keep(c, line)) {
                account.incomplete(line, text.toString(), "the value has no closing quote");
                return;
            }
        }
    }

    /** @return whether the value goes on */
    private boolean keep(int c, long line) throws IOException {
        append((char) c);
        return c != '\n' && c != '\r' || !startsEntry(source);
    }

    private void append(char c) {
        if (text.length() < LONGEST) {
            text.append(c);
        } else {
            cut = true;
        }
    }

    private void bare(char close) throws IOException {
        var word = new StringBuilder();
        for (int c = source.peek(); isBare(c, close) && word.length() < LONGEST_KEY; c = source.peek()) {
            word.append((char) source.next());
        }
        String name = word.toString();
        String value = name.isEmpty() || name.matches("\\d+") ? name : strings.value(name);
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
    }

    private static boolean isBare(int c, char close) {
        return c != CharSource.END
                && c != ','
                && c != close
                && c != '#'
                && c != '{'
                && c != '"'
                && c != '='
                && c != '@'
                && !Character.isWhitespace(c);
    }

    static boolean isNameLetter(int c) {
        return c != CharSource.END && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** Whether {@code @word{key,} stands ahead: no field holds that at the beginning of a line. */
    static boolean startsEntry(CharSource source) throws IOException {
        int at = blanks(source, 0);
        if (source.peek(at) != '@') {
            return false;
        }
        int word = at + 1;
        while (word - at < 30 && Character.isLetter(source.peek(word))) {
            word++;
        }
        int open = blanks(source, word);
        if (word - at < 3 || source.peek(open) != '{' && source.peek(open) != '(') {
            return false;
        }
        int key = open + 1;
        while (key - open < LONGEST_KEY && isBare(source.peek(key), '}')) {
            key++;
        }
        int after = blanks(source, key);
        return source.peek(after) == ',' || source.peek(after) == '=';
    }

    private static int blanks(CharSource source, int from) throws IOException {
        int at = from;
        while (at - from < 80 && (source.peek(at) == ' ' || source.peek(at) == '\t')) {
            at++;
        }
        return at;
    }
}
