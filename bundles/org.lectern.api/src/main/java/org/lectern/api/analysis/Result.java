package org.lectern.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an analysis found: a table, perhaps with a chart of it.
 *
 * @param notes sentences the reader should know, such as how many papers had no date
 */
public record Result(List<Column> columns, List<List<Cell>> rows, Optional<Chart> chart, List<String> notes) {
    public Result {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Objects.requireNonNull(chart);
        notes = List.copyOf(notes);
        List<String> names = columns.stream().map(Column::name).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Row " + row + " has " + row.size() + " cells, but there are "
                        + columns.size() + " columns: " + names);
            }
        }
        chart.ifPresent(drawn -> {
            var wanted = new ArrayList<>(drawn.y());
            wanted.add(drawn.x());
            wanted.removeAll(names);
            if (!wanted.isEmpty()) {
                throw new IllegalArgumentException("The chart draws " + wanted + ", but the columns are " + names);
            }
        });
    }

    /** A table; the type of each column is that of its first cell which is not missing, or text. */
    public static Result table(List<String> columns, List<List<Cell>> rows) {
        var typed = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            typed.add(new Column(columns.get(i), typeOf(i, rows)));
        }
        return new Result(typed, rows, Optional.empty(), List.of());
    }

    private static Column.Type typeOf(int column, List<List<Cell>> rows) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !(cell instanceof Cell.Missing))
                .findFirst()
                .map(cell -> switch (cell) {
                    case Cell.Count c -> Column.Type.NUMBER;
                    case Cell.Number n -> Column.Type.NUMBER;
                    case Cell.Date d -> Column.Type.DATE;
                    case Cell.PaperCell p -> Column.Type.PAPER;
                    case Cell.Text t -> Column.Type.TEXT;
                    case Cell.Missing m -> Column.Type.TEXT;
                })
                .orElse(Column.Type.TEXT);
    }

    public Result withChart(Chart drawn) {
        return new Result(columns, rows, Optional.of(drawn), notes);
    }

    public Result withNotes(List<String> sentences) {
        return new Result(columns, rows, chart, sentences);
    }
}
