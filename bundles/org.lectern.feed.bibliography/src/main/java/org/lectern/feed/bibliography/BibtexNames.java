package org.lectern.feed.bibliography;

import java.util.ArrayList;
import java.util.List;

/** Divides a list of names at the word "and" outside of braces. */
final class BibtexNames {
    private BibtexNames() {}

    /** The names in TeX. */
    static List<String> divided(String list) {
        var names = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
            if (depth == 0 && isAnd(list, i)) {
                names.add(list.substring(from, i));
                from = i + 4;
                i += 3;
            }
        }
        names.add(list.substring(from));
        return names;
    }

    /** A blank, the word, and a blank that may belong to the next "and" too. */
    private static boolean isAnd(String list, int at) {
        return Character.isWhitespace(list.charAt(at))
                && list.regionMatches(true, at + 1, "and", 0, 3)
                && at + 4 < list.length()
                && Character.isWhitespace(list.charAt(at + 4));
    }

    /** As text, on one line; blanks that TeX would not break are plain blanks in a name. */
    static String text(String tex) {
        return TexText.of(tex).replace('\u00A0', ' ').replaceAll(" {2,}", " ").strip();
    }
}
