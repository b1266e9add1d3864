package org.lectern.feed.table;

import java.util.ArrayList;
import java.util.List;

/** Several values in one text, divided by semicolons; a backslash makes the next semicolon or backslash part of the value. */
final class ListText {
    private ListText() {}

    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                i += escapes(text, i) ? 1 : 0;
                part.append(text.charAt(i));
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            i += escapes(text, i) ? 1 : 0;
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static boolean escapes(String text, int i) {
        return text.charAt(i) == '\\' && i + 1 < text.length() && "\\;".indexOf(text.charAt(i + 1)) >= 0;
    }
}
