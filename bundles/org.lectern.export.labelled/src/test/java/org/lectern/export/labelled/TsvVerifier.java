package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reads a WebAnno TSV as strictly as INCEpTION does: order of lines, places of sentences and tokens. */
final class TsvVerifier {
    private TsvVerifier() {}

    /** The text that INCEpTION makes of the file; a line break more than it had stands at its end. */
    static String textOf(String tsv) {
        String[] lines = tsv.split("\\r\\n|\\n|\\r", -1);
        assertEquals("", lines[lines.length - 1], "the last line ends");
        assertEquals("#FORMAT=WebAnno TSV 3.3", lines[0]);
        int at = 1;
        int columns = 0;
        for (; lines[at].startsWith("#T_SP="); at++) {
            columns++;
        }
        assertEquals("", lines[at++]);
        assertEquals("", lines[at++]);
        var text = new StringBuilder();
        while (at < lines.length - 1) {
            var sentence = new StringBuilder();
            assertTrue(lines[at].startsWith("#"), "a sentence begins with its head, not with " + lines[at]);
            for (; lines[at].startsWith("#"); at++) {
                if (lines[at].startsWith("#Text=")) {
                    sentence.append(unescaped(lines[at].substring(6))).append('\n');
                }
            }
            boolean first = true;
            for (; at < lines.length - 1 && !lines[at].isEmpty(); at++) {
                String[] cells = lines[at].split("\t", -1);
                assertTrue(cells.length >= columns + 3, "cells in " + lines[at]);
                int begin = Integer.parseInt(cells[1].split("-")[0]);
                int end = Integer.parseInt(cells[1].split("-")[1]);
                if (first) {
                    if (text.length() > begin) {
                        text.setLength(text.length() - 1);
                    }
                    text.append(" ".repeat(begin - text.length()));
                    assertEquals(begin, text.length(), "where a sentence begins");
                    text.append(sentence);
                    first = false;
                }
                assertEquals(text.substring(begin, end), cells[2]);
            }
            assertTrue(!first, "a sentence has a token");
            at += at < lines.length - 1 ? 1 : 0;
        }
        return text.toString();
    }

    private static String unescaped(String line) {
        var plain = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                char next = line.charAt(++i);
                int letter = "tfrbn".indexOf(next);
                plain.append(letter < 0 ? next : "\t\f\r\b\n".charAt(letter));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
