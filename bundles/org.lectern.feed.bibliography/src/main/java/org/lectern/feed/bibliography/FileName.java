package org.lectern.feed.bibliography;

import java.util.Locale;

/** What a file's name says about it. */
final class FileName {
    private FileName() {}

    static boolean endsWith(String name, String... extensions) {
        String plain = name.toLowerCase(Locale.ROOT);
        for (String extension : extensions) {
            if (plain.endsWith("." + extension)) {
                return true;
            }
        }
        return false;
    }
}
