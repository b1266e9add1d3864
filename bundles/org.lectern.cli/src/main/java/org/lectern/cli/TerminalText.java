package org.lectern.cli;

/** Text of strangers, such as titles and names of files, for a terminal, which would obey the commands in it. */
final class TerminalText {
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char UNKNOWN = '\uFFFD';

    private TerminalText() {}

    /** Control characters become pictures of them, but for tabs and line ends; so do signs that turn the direction of what follows. */
    static String plain(String text) {
        int at = 0;
        while (at < text.length() && picture(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var plain = new StringBuilder(text);
        for (; at < plain.length(); at++) {
            plain.setCharAt(at, picture(plain.charAt(at)));
        }
        return plain.toString();
    }

    private static char picture(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' ? c : (char) (PICTURES + c);
        }
        if (c == '\u007F') {
            return PICTURE_OF_DELETE;
        }
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return turns || Character.isISOControl(c) ? UNKNOWN : c;
    }
}
