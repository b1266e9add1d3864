package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;
import static org.lectern.feed.cleaning.Surroundings.digitAt;

/**
 * {@code at~https://…} and {@code Section~3} hold a space that must not break. {@code ~18M} says "about", {@code 10~20} is
 * a range, and {@code /~user} a folder: these stay.
 */
final class HardSpaces implements Rule {
    @Override
    public void find(String raw, Edits edits) {
        for (int i = raw.indexOf('~'); i >= 0; i = raw.indexOf('~', i + 1)) {
            boolean range = digitAt(raw, i - 1) && digitAt(raw, i + 1);
            if (endsWord(at(raw, i - 1)) && beginsWord(at(raw, i + 1)) && !range && !Surroundings.inAddress(raw, i)) {
                edits.replace("hard space", i, i + 1, " ");
            }
        }
    }

    private static boolean endsWord(char c) {
        return Character.isLetterOrDigit(c) || c != 0 && ".,:)]}%$'".indexOf(c) >= 0;
    }

    private static boolean beginsWord(char c) {
        return Character.isLetterOrDigit(c) || c != 0 && "\\$([{".indexOf(c) >= 0;
    }
}
