package org.lectern.api.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a table was read, so that the user can look at it and say otherwise.
 *
 * @param encoding such as {@code UTF-8} or {@code windows-1252}; absent where the format has none to choose
 * @param separator the character between cells, in words: {@code comma}, {@code semicolon}, {@code tab}
 * @param sheet of a workbook
 * @param header the first row names the columns; else they are {@code column 1}, {@code column 2}, …
 */
public record TableLayout(
        Optional<String> encoding,
        Optional<String> separator,
        Optional<String> sheet,
        boolean header,
        List<Column> columns) {
    public TableLayout {
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(separator);
        Objects.requireNonNull(sheet);
        columns = List.copyOf(columns);
    }

    /**
     * A column and what it is taken for.
     *
     * @param name as {@link ColumnMapping} names it; unique within the table
     * @param sureness 0 to 100; 100 where the user said so
     * @param reason why, as a sentence without its period
     * @param examples the first values, shortened; three at most
     */
    public record Column(
            String name, ColumnMapping.Meaning meaning, int sureness, String reason, List<String> examples) {
        public Column {
            name = HalfCharacters.replaced(name);
            Objects.requireNonNull(meaning);
            Objects.requireNonNull(reason);
            examples = List.copyOf(examples);
        }
    }
}
