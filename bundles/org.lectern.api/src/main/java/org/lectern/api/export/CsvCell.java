package org.lectern.api.export;

/**
 * A cell of a CSV file. A spreadsheet runs cells that begin with {@code = + - @}, and some that begin with white space
 * before one of these; such a cell gets an apostrophe in front. So does a cell that has one already, and therefore taking
 * one apostrophe away always gives back what was there.
 */
public final class CsvCell {
    private static final String ESCAPED_FIRST = "=+-@\t\n\r'";

    private CsvCell() {}

    /** As it stands in the file, quoted where it must be. */
    public static String written(String text, char separator) {
        return quoted(escaped(text), separator);
    }

    /** Harmless to a spreadsheet. For text: a negative number needs it not. */
    public static String escaped(String text) {
        return !text.isEmpty() && ESCAPED_FIRST.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What stood in a cell before it was {@link #escaped}. A cell that somebody else wrote stays as it is, all but one such as {@code '=}. */
    public static String plain(String cell) {
        boolean escaped = cell.length() > 1 && cell.charAt(0) == '\'' && ESCAPED_FIRST.indexOf(cell.charAt(1)) >= 0;
        return escaped ? cell.substring(1) : cell;
    }

    /** Quoted at any of the common separators too: who reads the table may have to guess which one it is. */
    private static String quoted(String text, char separator) {
        boolean needed = text.chars().anyMatch(c -> c == '"' || c == separator || ",\t\n\r".indexOf(c) >= 0)
                || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
