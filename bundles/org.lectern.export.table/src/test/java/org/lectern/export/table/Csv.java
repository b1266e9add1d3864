package org.lectern.export.table;

import java.util.ArrayList;
import java.util.List;

/** A reader of RFC 4180, strict: what it does not expect fails the test. Undoes the escape of formulas. */
final class Csv {
    private final String text;
    private final char separator;
    private int at;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<List<String>> read(String text) {
        return read(text, ',');
    }

    static List<List<String>> read(String text, char separator) {
        var csv = new Csv(text, separator);
        var rows = new ArrayList<List<String>>();
        while (csv.at < text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (text.charAt(at) == separator) {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new AssertionError("A row ends in CR LF, not at " + at + " in " + text);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        String written = text.charAt(at) == '"' ? quoted() : plain();
        return written.startsWith("'") ? written.substring(1) : written;
    }

    private String plain() {
        int start = at;
        while (text.charAt(at) != separator && "\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            cell.append(text, at, quote);
            at = quote + 1;
            if (text.charAt(at) != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }
}
