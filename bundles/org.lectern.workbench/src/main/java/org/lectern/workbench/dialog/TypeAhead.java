package org.lectern.workbench.dialog;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds a line of a long list by the letters typed one after the other. One letter typed again goes on to the next line. */
final class TypeAhead {
    /** In milliseconds: what comes later begins anew. */
    static final int PAUSE = 1_000;

    private String typed = "";
    private long latest;

    /**
     * The line that the letters mean now; empty where there is none.
     *
     * @param chosen the line that is chosen, -1 for none
     * @param time of the key, in milliseconds; only differences count
     */
    OptionalInt find(List<String> lines, int chosen, char letter, long time) {
        typed = time - latest > PAUSE ? "" : typed;
        latest = time;
        typed += Character.toLowerCase(letter);
        boolean again = typed.chars().distinct().count() == 1;
        String wanted = again ? typed.substring(0, 1) : typed;
        int from = again || chosen < 0 ? chosen + 1 : chosen;
        for (int i = 0; i < lines.size(); i++) {
            int line = (from + i) % lines.size();
            if (lines.get(line).toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }
}
