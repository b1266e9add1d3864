package org.lectern.store.sqlite;

/** Text as UTF-8 can hold it. */
final class Text {
    private Text() {}

    /**
     * The text with each half of a surrogate pair that stands alone replaced by U+FFFD. Hostile JSON can bring such
     * halves; UTF-8 cannot hold them, and the driver and the JSON writer would each fail in their own way.
     */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return repaired(text);
                }
                i++;
            }
        }
        return text;
    }

    private static String repaired(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
