package org.lectern.export.syndication;

import java.io.IOException;
import java.io.Writer;

/** Writes XML by hand: two small formats need no library, and the bytes stay the same whatever a library does. */
final class XmlText {
    private final Writer out;
    private String indent = "";

    XmlText(Writer out) {
        this.out = out;
    }

    void line(String markup) throws IOException {
        out.write(indent);
        out.write(markup);
        out.write('\n');
    }

    /** @param tag with attributes where it has any */
    void open(String tag) throws IOException {
        line("<" + tag + ">");
        indent += "  ";
    }

    void close(String name) throws IOException {
        indent = indent.substring(2);
        line("</" + name + ">");
    }

    /** An element that holds a text. @param tag its name, with attributes where it has any */
    void text(String tag, String text) throws IOException {
        int end = tag.indexOf(' ');
        line("<" + tag + ">" + escaped(text) + "</" + (end < 0 ? tag : tag.substring(0, end)) + ">");
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    /** The text with what a parser would change or refuse escaped; what XML cannot hold at all becomes U+FFFD. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r', 0x85, 0x2028 ->
                    escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
