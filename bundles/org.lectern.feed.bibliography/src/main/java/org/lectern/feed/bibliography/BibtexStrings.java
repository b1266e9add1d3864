package org.lectern.feed.bibliography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The abbreviations that {@code @string} defines. What they hold together is limited, since they can be made of each other. */
final class BibtexStrings {
    private static final int LONGEST = 1 << 16;
    private static final int MOST = 4 << 20;
    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Map<String, String> values = new HashMap<>();
    private final Account account;
    private int size;

    BibtexStrings(Account account) {
        this.account = account;
    }

    void define(String name, String value, long line) {
        String key = name.toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || size + value.length() + key.length() > MOST) {
            account.unused(line, "@string{" + name, "the abbreviation is too long, or there are too many");
            return;
        }
        String before = values.put(key, value);
        size += value.length() + (before == null ? key.length() : -before.length());
    }

    /** What the name stands for; the name itself where nothing says. */
    String value(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String value = values.get(key);
        if (value != null) {
            return value;
        }
        if (!MONTHS.contains(key)) {
            account.note("The abbreviation " + (name.length() > 60 ? name.substring(0, 60) : name)
                    + " is not defined; its name stands in.");
        }
        return name;
    }
}
