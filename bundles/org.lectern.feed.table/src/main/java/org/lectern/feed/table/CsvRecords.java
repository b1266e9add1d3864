package org.lectern.feed.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.export.CsvCell;

/**
 * Records of a divided table, one in memory at a time. Cells in quotes may hold line breaks; a quote in the middle of a
 * cell is a quote. The apostrophe that keeps a spreadsheet from running a cell is taken off.
 */
final class CsvRecords implements Rows {
    private static final int LONGEST = 4 << 20;
    private static final int MOST_CELLS = 10_000;

    private final Reader reader;
    private final char separator;
    private int ahead;
    private long nextLine = 1;
    private long line;
    private int length;
    private boolean openQuote;

    CsvRecords(Reader reader, char separator) throws IOException {
        this.reader = reader;
        this.separator = separator;
        this.ahead = reader.read();
    }

    /** The one of comma, semicolon and tab that stands most often, outside of quotes, in the first line that has any. */
    static char separator(String head) {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean found = false;
        for (int i = 0; i < head.length() && (quoted || !found || "\r\n".indexOf(head.charAt(i)) < 0); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            int which = ",;\t".indexOf(c);
            if (!quoted && which >= 0) {
                found = true;
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        if (ahead < 0) {
            return Optional.empty();
        }
        line = nextLine;
        length = 0;
        openQuote = false;
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (ahead == separator) {
            advance();
            String cell = cell();
            if (cells.size() < MOST_CELLS) {
                cells.add(cell);
            }
        }
        if (ahead == '\r') {
            advance();
        }
        if (ahead == '\n') {
            advance();
        }
        return Optional.of(cells);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Optional<String> failure() {
        if (length > LONGEST) {
            return Optional.of("a record of more than " + LONGEST + " characters");
        }
        return openQuote ? Optional.of("a quote is opened here and never closed") : Optional.empty();
    }

    private String cell() throws IOException {
        var cell = new StringBuilder();
        if (ahead == '"') {
            advance();
            quoted(cell);
        }
        while (ahead >= 0 && ahead != separator && ahead != '\n' && ahead != '\r') {
            append(cell);
        }
        return CsvCell.plain(formulaFree(cell.toString()));
    }

    /** EBSCO writes {@code ="0123"}, so that a spreadsheet keeps the zero. */
    private static String formulaFree(String cell) {
        return cell.startsWith("=\"") && cell.indexOf('"', 2) == cell.length() - 1 && cell.length() > 2
                ? cell.substring(2, cell.length() - 1)
                : cell;
    }

    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            if (ahead < 0) {
                openQuote = true;
                return;
            }
            if (ahead == '"') {
                advance();
                if (ahead != '"') {
                    return;
                }
            }
            append(cell);
        }
    }

    private void append(StringBuilder cell) throws IOException {
        if (++length <= LONGEST) {
            cell.append((char) ahead);
        }
        advance();
    }

    private void advance() throws IOException {
        if (ahead == '\n') {
            nextLine++;
        }
        ahead = reader.read();
    }
}
