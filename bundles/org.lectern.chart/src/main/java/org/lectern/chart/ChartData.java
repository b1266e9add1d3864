package org.lectern.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Result;
import org.lectern.api.model.PartialDate;

/**
 * What is drawn, as numbers.
 *
 * @param labels of the places along the bottom, in the order of the rows
 * @param positions of the rows along the bottom, where numbers or dates say them; else empty, and rows stand side by side
 */
record ChartData(Chart chart, boolean dated, List<String> labels, Optional<double[]> positions, List<Series> series) {
    /** Beyond this, differences of numbers are no longer numbers. */
    private static final double LARGEST = 1e300;

    /** One column, drawn; NaN where nothing is known. */
    record Series(String name, double[] values) {
        DoubleStream known() {
            return DoubleStream.of(values).filter(Double::isFinite);
        }
    }

    static ChartData of(Result result) throws AnalysisException {
        Chart chart = result.chart()
                .orElseThrow(
                        () -> new AnalysisException("The result has no chart.", "chart", "Save its table instead."));
        int x = index(chart.x(), result);
        List<String> labels =
                result.rows().stream().map(row -> label(row.get(x))).toList();
        var series = new ArrayList<Series>();
        for (String name : chart.y()) {
            int column = index(name, result);
            series.add(new Series(
                    name,
                    result.rows().stream()
                            .mapToDouble(row -> number(row.get(column)).orElse(Double.NaN))
                            .toArray()));
        }
        boolean dated = result.columns().get(x).type() == Column.Type.DATE;
        return new ChartData(chart, dated, labels, positions(result, x, chart.kind()), series);
    }

    private static int index(String column, Result result) {
        return result.columns().stream().map(Column::name).toList().indexOf(column);
    }

    /** Bars stand side by side; so do points where some row says no number. */
    private static Optional<double[]> positions(Result result, int x, Chart.Kind kind) {
        double[] positions = result.rows().stream()
                .mapToDouble(row -> number(row.get(x)).orElse(Double.NaN))
                .toArray();
        boolean all = DoubleStream.of(positions).allMatch(Double::isFinite);
        return kind == Chart.Kind.BAR || !all ? Optional.empty() : Optional.of(positions);
    }

    private static OptionalDouble number(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> OptionalDouble.of(count.value());
            case Cell.Number number -> OptionalDouble.of(Math.clamp(number.value(), -LARGEST, LARGEST));
            case Cell.Date date -> years(date.value());
            default -> OptionalDouble.empty();
        };
    }

    /** Years since the year 0, as a fraction. */
    private static OptionalDouble years(PartialDate date) {
        if (date.year().isEmpty()) {
            return OptionalDouble.empty();
        }
        double month = date.month().orElse(1) - 1;
        double day = date.day().orElse(1) - 1;
        return OptionalDouble.of(date.year().getAsInt() + (month + day / 31) / 12);
    }

    private static String label(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.value();
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Number number -> Double.toString(number.value());
            case Cell.Date date -> date.value().toString();
            case Cell.PaperCell paper -> paper.title();
            case Cell.Missing missing -> "—";
        };
    }

    int rows() {
        return labels.size();
    }

    boolean isEmpty() {
        return series.stream().allMatch(one -> one.known().findAny().isEmpty());
    }

    /** For those who cannot see it. */
    String description() {
        String names = String.join(", ", series.stream().map(Series::name).toList());
        return names + " by " + chart.x() + ": a " + chart.kind().word() + " chart of " + rows() + " rows";
    }
}
