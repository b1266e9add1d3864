package org.lectern.embedding.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Cuts texts at blanks and punctuation. */
final class Words {
    private Words() {}

    static boolean isBlank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** All signs of ASCII that are no letters and digits, and what Unicode calls punctuation. */
    static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** What lies between blanks. */
    static List<String> atBlanks(String text) {
        return cut(text, Words::isBlank, c -> false);
    }

    /** Blanks are dropped, and each sign that is alone stands for itself. */
    static List<String> cut(String text, IntPredicate dropped, IntPredicate alone) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean drop = dropped.test(c);
            if (drop || alone.test(c)) {
                if (at > start) {
                    words.add(text.substring(start, at));
                }
                if (!drop) {
                    words.add(text.substring(at, next));
                }
                start = next;
            }
            at = next;
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** Runs of characters of one kind; those of the kind that is negative are dropped. */
    static List<String> runs(String text, IntUnaryOperator kind) {
        var runs = new ArrayList<String>();
        int start = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int now = kind.applyAsInt(c);
            if (now != before) {
                if (before >= 0) {
                    runs.add(text.substring(start, at));
                }
                start = at;
                before = now;
            }
            at += Character.charCount(c);
        }
        if (before >= 0) {
            runs.add(text.substring(start));
        }
        return runs;
    }
}
