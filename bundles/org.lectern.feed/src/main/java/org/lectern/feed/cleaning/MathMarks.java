package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;
import static org.lectern.feed.cleaning.Surroundings.digitAt;

import java.util.regex.Pattern;

/** The marks around formulas. The trap are prices: {@code $4 per test} and {@code $5-$10} stay as they are. */
final class MathMarks implements Rule {
    private static final int LONGEST = 200;
    private static final Pattern PLAIN_TOKEN =
            Pattern.compile("[\\w\\p{L}.,+\\-*/=<>%@!|()\\[\\]]*[\\w\\p{L})\\]%+*!]");

    @Override
    public void find(String raw, Edits edits) {
        if (raw.contains("\\(")) {
            brackets(raw, edits);
        }
        int open = raw.indexOf('$');
        while (open >= 0) {
            int close = raw.indexOf('$', open + 1);
            if (close < 0) {
                return;
            }
            if (isFormula(raw, open, close)) {
                edits.unwrap("math", open, afterBlanks(raw, open + 1), beforeBlanks(raw, close), close + 1);
                close = raw.indexOf('$', close + 1);
            }
            open = close;
        }
    }

    private static void brackets(String raw, Edits edits) {
        for (int open = raw.indexOf("\\("); open >= 0; open = raw.indexOf("\\(", open + 2)) {
            int close = raw.indexOf("\\)", open + 2);
            if (close < 0) {
                return;
            }
            int from = afterBlanks(raw, open + 2);
            if (close - open <= LONGEST && from < close) {
                edits.unwrap("math", open, from, beforeBlanks(raw, close), close + 2);
            }
        }
    }

    private static boolean isFormula(String raw, int open, int close) {
        if (close == open + 1 || close - open > LONGEST || at(raw, open - 1) == '\\' || at(raw, close - 1) == '\\') {
            return false;
        }
        String content = raw.substring(open + 1, close);
        boolean marked = content.indexOf('\\') >= 0 || content.indexOf('^') >= 0 || content.indexOf('{') >= 0;
        if (marked) {
            return !content.isBlank();
        }
        return !digitAt(raw, close + 1) && PLAIN_TOKEN.matcher(content).matches();
    }

    private static int afterBlanks(String raw, int index) {
        int i = index;
        while (Character.isWhitespace(at(raw, i))) {
            i++;
        }
        return i;
    }

    private static int beforeBlanks(String raw, int index) {
        int i = index;
        while (Character.isWhitespace(at(raw, i - 1))) {
            i--;
        }
        return i;
    }
}
