package org.lectern.export.table;

/** Text of a cell as a workbook holds it. What XML cannot hold stands as {@code _x0007_}, and so does what looks like that. */
final class XlsxText {
    /** In UTF-16 units. A workbook with a longer cell is called damaged by the spreadsheets. */
    static final int LONGEST = 32_767;

    private XlsxText() {}

    static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    /** The beginning, where it does not fit. */
    static String cut(String text) {
        if (fits(text)) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '_' -> escaped.append(looksEscaped(text, i) ? "_x005F_" : "_");
                case '\t', '\n' -> escaped.append(c);
                default -> other(text, i, escaped);
            }
        }
        return escaped.toString();
    }

    private static void other(String text, int i, StringBuilder escaped) {
        char c = text.charAt(i);
        if (c < ' ' || c >= '\uFFFE') {
            escaped.append("_x%04X_".formatted((int) c));
        } else if (Character.isSurrogate(c) && !isPaired(text, i)) {
            escaped.append('\uFFFD');
        } else {
            escaped.append(c);
        }
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean looksEscaped(String text, int i) {
        return i + 6 < text.length()
                && text.charAt(i + 1) == 'x'
                && text.charAt(i + 6) == '_'
                && text.substring(i + 2, i + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
