package org.lectern.feed;

import java.text.Normalizer;
import java.util.Locale;
import org.lectern.api.model.PaperText;

/** How the same title and the same text are known again when written a little differently. */
final class TitleKey {
    private TitleKey() {}

    /** Letters and digits only, in lower case and without accents: what two spellings of one title have in common. */
    static String of(String cleanedTitle) {
        String plain = Normalizer.normalize(cleanedTitle, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        // A title of signs alone still has to be told from another one.
        return key.isEmpty() ? foldSpace(cleanedTitle) : key.toString();
    }

    /** What {@link org.lectern.api.model.Revision#hash()} is the hash of. */
    static String hashed(PaperText raw) {
        return foldSpace(raw.title()) + "\n" + foldSpace(raw.abstractText());
    }

    private static String foldSpace(String text) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        char[] folded = new char[normal.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (isSpace(c)) {
                gap = length > 0;
            } else {
                if (gap) {
                    folded[length++] = ' ';
                    gap = false;
                }
                folded[length++] = c;
            }
        }
        return new String(folded, 0, length);
    }

    private static boolean isSpace(char c) {
        // Nearly every character is above the blank and below the rest of Unicode.
        return c <= ' '
                ? Character.isWhitespace(c)
                : c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
