package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;
import static org.lectern.feed.cleaning.Surroundings.isAsciiLetter;
import static org.lectern.feed.cleaning.Surroundings.letterAt;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code T\"ulu} becomes Tülu. The trap: a backslash may also only protect a quote or an apostrophe ({@code \"Yes\"},
 * {@code model\'s}).
 */
final class Accents implements Rule {
    private record Accent(char mark, String letters) {}

    private static final Map<Character, Accent> SIGNS = Map.of(
            '"', new Accent('\u0308', "aeiouyAEIOUY"),
            '\'', new Accent('\u0301', "aeiouycnszAEIOUYCNSZ"),
            '`', new Accent('\u0300', "aeiouAEIOU"),
            '^', new Accent('\u0302', "aeiouAEIOU"),
            '~', new Accent('\u0303', "anoiuANOIU"),
            '=', new Accent('\u0304', "aeiouAEIOU"),
            '.', new Accent('\u0307', "zegcIZEGC"));
    private static final Map<Character, Accent> LETTERS = Map.of(
            'u', new Accent('\u0306', "aegiouAEGIOU"),
            'v', new Accent('\u030C', "acdenrstzACDENRSTZ"),
            'c', new Accent('\u0327', "cstCST"),
            'H', new Accent('\u030B', "ouOU"),
            'k', new Accent('\u0328', "aeiuAEIU"),
            'r', new Accent('\u030A', "auAU"));
    private static final Pattern PROTECTED_QUOTE = Pattern.compile("\\\\\"(?![A-Za-z{])");

    @Override
    public void find(String raw, Edits edits) {
        for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', i + 1)) {
            char sign = at(raw, i + 1);
            if (SIGNS.containsKey(sign)) {
                accent(raw, edits, i, SIGNS.get(sign));
            } else if (LETTERS.containsKey(sign) && at(raw, i + 2) == '{') {
                accent(raw, edits, i, LETTERS.get(sign));
            }
        }
    }

    private static void accent(String raw, Edits edits, int start, Accent accent) {
        boolean braces = at(raw, start + 2) == '{';
        int letter = start + (braces ? 3 : 2);
        int end = letter + 1;
        if (at(raw, letter) == '\\' && at(raw, letter + 1) == 'i' && !isAsciiLetter(at(raw, letter + 2))) {
            letter++;
            end++;
        }
        if (braces && at(raw, end++) != '}' || accent.letters().indexOf(at(raw, letter)) < 0) {
            return;
        }
        if (!braces && protects(raw, start, end)) {
            return;
        }
        boolean wrapped = at(raw, start - 1) == '{' && at(raw, end) == '}';
        String composed = Normalizer.normalize("" + raw.charAt(letter) + accent.mark(), Normalizer.Form.NFC);
        edits.replace("accent", wrapped ? start - 1 : start, wrapped ? end + 1 : end, composed);
    }

    private static boolean protects(String raw, int start, int end) {
        char sign = raw.charAt(start + 1);
        if (sign == '\'') {
            return letterAt(raw, start - 1) && !letterAt(raw, end) && raw.charAt(end - 1) == 's';
        }
        return sign == '"'
                && !letterAt(raw, start - 1)
                && at(raw, start - 1) != '{'
                && PROTECTED_QUOTE.matcher(raw).find();
    }
}
