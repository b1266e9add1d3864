package org.lectern.text;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared. */
public final class WordForm {
    private WordForm() {}

    /** Letters, digits, marks on letters, and numbers such as {@code ²}. */
    static boolean isWordCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Lower case, without accents, and without what may stand inside a word but does not count. */
    static String of(char[] text, int from, int to) {
        var form = new char[to - from];
        int length = copy(text, from, to, form);
        return length < 0 ? ofAnyScript(new String(text, from, to - from)) : new String(form, 0, length);
    }

    /** The same for ASCII, without a string; -1 where there are other letters. */
    static int copy(char[] text, int from, int to, char[] into) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 128) {
                return -1;
            }
            if (c >= 'A' && c <= 'Z') {
                into[length++] = (char) (c | 0x20);
            } else if (counts(c)) {
                into[length++] = c;
            }
        }
        return length;
    }

    private static String ofAnyScript(String word) {
        var form = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case 'ß' -> form.append("ss");
                        case 'ø' -> form.append('o');
                        case 'ł' -> form.append('l');
                        case 'đ' -> form.append('d');
                        case 'ı' -> form.append('i');
                        case 'æ' -> form.append("ae");
                        case 'œ' -> form.append("oe");
                        default -> appendIfItCounts(c, form);
                    }
                });
        return form.isEmpty() ? word : form.toString();
    }

    private static void appendIfItCounts(int c, StringBuilder form) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        if (c < 128 ? counts((char) c) : !mark && isWordCharacter(c)) {
            form.appendCodePoint(c);
        }
    }

    private static boolean counts(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '+' || c == '#';
    }

    /** A whole text in this form, for sorting and comparing: accents and case gone, all else kept. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
