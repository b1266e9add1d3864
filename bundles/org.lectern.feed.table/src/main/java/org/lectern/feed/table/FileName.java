package org.lectern.feed.table;

import java.util.Locale;

/** What a file's name says about it. */
final class FileName {
    private FileName() {}

    /** The last part of the name in lower case, {@code gz} left out: {@code jsonl} of {@code papers.JSONL.gz}. */
    static String extension(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        plain = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
