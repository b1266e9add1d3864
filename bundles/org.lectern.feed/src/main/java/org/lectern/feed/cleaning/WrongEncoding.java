package org.lectern.feed.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code â€œsoâ€\u009d} and {@code naÃ¯ve}: UTF-8 that some program read as Windows-1252 or Latin-1, as spreadsheets do. Only
 * what is whole UTF-8 again is repaired, and only of letters that no word has in such company; the idea is that of ftfy
 * (R. Speer, doi:10.5281/zenodo.2591652).
 */
final class WrongEncoding implements Rule {
    /** The bytes 0x80 to 0x9F, by the characters that Windows has there. */
    private static final Map<Character, Integer> WINDOWS = windows();

    private static final String TWO = "ÂÃÎÏÐÑ";
    /** First letters of longer sequences, and what may follow each of them. */
    private static final Map<Character, String> LONG =
            Map.of('â', "€‚„ˆ‰\u0080\u0082\u0084\u0088\u0089", 'ï', "»¿¬", 'ð', "Ÿ\u009f");

    /** Whether a text with this letter deserves a look. */
    static boolean begins(char c) {
        return c >= 'Â' && c <= 'ð' && (TWO.indexOf(c) >= 0 || LONG.containsKey(c));
    }

    @Override
    public void find(String raw, Edits edits) {
        boolean sure = false;
        for (int i = 0; i < raw.length() && !sure; i++) {
            sure = length(raw, i, false) > 0;
        }
        for (int i = 0; sure && i < raw.length(); i++) {
            int length = length(raw, i, true);
            if (length > 0) {
                edits.replace("wrong encoding", i, i + length, decoded(raw, i, length));
                i += length - 1;
            }
        }
    }

    /**
     * How many characters from here were one; 0 where none.
     *
     * @param sure something in this text was: else letters before a closing quote or a dash are what they seem
     */
    private static int length(String raw, int start, boolean sure) {
        char first = raw.charAt(start);
        if (!begins(first) || start + 1 == raw.length()) {
            return 0;
        }
        char second = raw.charAt(start + 1);
        int length;
        if (TWO.indexOf(first) >= 0) {
            boolean telling = second >= '\u0080' && second <= '¿' && second != '»' && second != '«';
            length = sure || telling ? 2 : 0;
        } else {
            length = LONG.get(first).indexOf(second) < 0 ? 0 : first == 'ð' ? 4 : 3;
        }
        return length > 0
                        && start + length <= raw.length()
                        && !decoded(raw, start, length).isEmpty()
                ? length
                : 0;
    }

    /** Empty where it is no UTF-8. */
    private static String decoded(String raw, int start, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(start + i);
            Integer value = WINDOWS.getOrDefault(c, (int) c);
            if (value > 0xFF) {
                return "";
            }
            bytes[i] = value.byteValue();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static Map<Character, Integer> windows() {
        Charset charset = Charset.forName("windows-1252");
        var characters = new HashMap<Character, Integer>();
        for (int value = 0x80; value < 0xA0; value++) {
            String character = new String(new byte[] {(byte) value}, charset);
            if (character.charAt(0) != '\uFFFD') {
                characters.put(character.charAt(0), value);
            }
        }
        return Map.copyOf(characters);
    }
}
