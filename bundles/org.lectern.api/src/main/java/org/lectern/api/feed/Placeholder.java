package org.lectern.api.feed;

import java.util.regex.Pattern;

/** What services and programs write where they have no text, such as {@code [No abstract available]}: it is none. */
public final class Placeholder {
    private static final int LONGEST = 40;
    private static final Pattern WORDS = Pattern.compile(
            "(?i:\\[?(?:no (?:abstract|author (?:name|id)|authors?|title)(?: is)? (?:available|found|listed|supplied)"
                    + "|(?:abstract )?(?:none|not) (?:available|supplied))\\.?]?)|NA|N/A");

    private Placeholder() {}

    /** Whether a title, an abstract or a name is only a word for its absence. */
    public static boolean is(String text) {
        return text.length() <= LONGEST
                && mayBe(text.strip())
                && WORDS.matcher(text.strip()).matches();
    }

    /** By its first two letters, since this is asked of each author of each paper. */
    private static boolean mayBe(String text) {
        if (text.length() < 2) {
            return false;
        }
        char second = text.charAt(1);
        return switch (text.charAt(0)) {
            case '[' -> true;
            case 'n', 'N' -> second == 'o' || second == 'O' || second == 'A' || second == '/';
            case 'a', 'A' -> second == 'b' || second == 'B';
            default -> false;
        };
    }
}
