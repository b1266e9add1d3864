package org.lectern.embedding.onnx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** GPT-2's way to write any bytes as letters, so that no text is unknown. */
final class ByteLetters {
    /** The words and blanks before them. Each branch reads on without going back. */
    private static final Pattern WORD = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}++| ?\\p{N}++| ?[^\\s\\p{L}\\p{N}]++|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final char[] LETTERS = letters();

    private ByteLetters() {}

    private static char[] letters() {
        var letters = new char[256];
        char next = 256;
        for (int b = 0; b < letters.length; b++) {
            boolean printable = b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
            letters[b] = printable ? (char) b : next++;
        }
        return letters;
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var letters = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            letters[i] = LETTERS[bytes[i] & 0xFF];
        }
        return new String(letters);
    }
}
