package org.lectern.feed.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What XML cannot hold stands in a workbook's texts as {@code _x0007_}. */
final class XlsxEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxEscapes() {}

    static String undone(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
