package org.lectern.export.table;

/**
 * A cell of a CSV file. A spreadsheet runs cells that begin with {@code = + - @}, and some that begin with white space
 * before one of these; such a cell gets an apostrophe in front. So does a cell that has one already, and therefore taking
 * one apostrophe away always gives back what was there.
 */
final class CsvCell {
    private static final String ESCAPED_FIRST = "=+-@\t\n\r'";

    private CsvCell() {}

    static String written(String text, char separator) {
        return quoted(escaped(text), separator);
    }

    static String escaped(String text) {
        return !text.isEmpty() && ESCAPED_FIRST.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Quoted at any of the common separators too: who reads the table may have to guess which one it is. */
    private static String quoted(String text, char separator) {
        boolean needed = text.chars().anyMatch(c -> c == '"' || c == separator || ",\t\n\r".indexOf(c) >= 0)
                || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
