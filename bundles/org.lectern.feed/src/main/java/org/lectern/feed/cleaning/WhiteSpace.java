package org.lectern.feed.cleaning;

/**
 * Every run of white space becomes one blank, none remains at the ends, and characters that cannot be seen go. Comes last:
 * it leaves out what other rules have replaced.
 */
final class WhiteSpace implements Rule {
    @Override
    public void find(String raw, Edits edits) {
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                int end = i;
                while (end < raw.length() && isSpace(raw.charAt(end))) {
                    end++;
                }
                fold(raw, edits, i, end);
                i = end;
            } else {
                if (isInvisible(c)) {
                    edits.replace("white space", i, i + 1, "");
                }
                i++;
            }
        }
    }

    private static void fold(String raw, Edits edits, int start, int end) {
        int from = start;
        while (edits.endOfEditAt(from) > from && from < end) {
            from = edits.endOfEditAt(from);
        }
        int to = from;
        while (to < end && edits.endOfEditAt(to) < 0) {
            to++;
        }
        if (from >= to) {
            return;
        }
        String folded = start == 0 || end == raw.length() ? "" : " ";
        if (to - from != folded.length() || raw.charAt(from) != ' ') {
            edits.replace("white space", from, to, folded);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c >= 0x85 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isInvisible(char c) {
        return c < ' ' || c >= 0x7F && (c <= 0x9F || c == 0xAD || c == 0x200B || c == 0xFEFF || turnsDirection(c));
    }

    /** Embeddings, overrides and isolates, which can show a text in another order than it has; marks of direction stay. */
    private static boolean turnsDirection(char c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
