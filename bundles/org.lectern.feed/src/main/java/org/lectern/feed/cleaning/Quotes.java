package org.lectern.feed.cleaning;

import static org.lectern.feed.cleaning.Surroundings.at;

/** {@code ``so''} and {@code ''so''}. Two primes that close nothing, as in seconds of arc and f'', are left alone. */
final class Quotes implements Rule {
    @Override
    public void find(String raw, Edits edits) {
        if (!raw.contains("``") && !raw.contains("''")) {
            return;
        }
        boolean open = false;
        for (int i = 0; i + 1 < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != raw.charAt(i + 1) || c != '`' && c != '\'' || at(raw, i - 1) == '\\') {
                continue;
            }
            if (c == '`' || !open && opens(raw, i)) {
                edits.replace("quotes", i, i + 2, "“");
                open = true;
            } else if (open) {
                edits.replace("quotes", i, i + 2, "”");
                open = false;
            }
            i++;
        }
    }

    /** At the beginning of a word, and closed somewhere. */
    private static boolean opens(String raw, int index) {
        char before = at(raw, index - 1);
        boolean beginning = before == 0 || before == '(' || before == '[' || Character.isWhitespace(before);
        return beginning && Character.isLetterOrDigit(at(raw, index + 2)) && raw.indexOf("''", index + 2) > 0;
    }
}
