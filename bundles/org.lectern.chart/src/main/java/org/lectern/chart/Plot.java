package org.lectern.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.lectern.api.analysis.Chart;
import org.lectern.chart.Canvas.Anchor;
import org.lectern.chart.Canvas.Marker;
import org.lectern.chart.Canvas.Point;
import org.lectern.chart.ChartLayout.Area;

/** Draws the values: bars, lines or points, and the marks below them. */
final class Plot {
    private static final double WIDEST_BAR = 48;
    /** With more bars than this, numbers above them would be noise. */
    private static final int BARS_WITH_NUMBERS = 16;

    private final ChartData data;
    private final Palette palette;
    private final Area area;
    private final Scale y;

    Plot(ChartData data, Palette palette, Area area, Scale y) {
        this.data = data;
        this.palette = palette;
        this.area = area;
        this.y = y;
    }

    void draw(Canvas canvas) {
        if (data.chart().kind() == Chart.Kind.BAR) {
            bars(canvas);
        } else {
            points(canvas);
        }
        if (data.positions().isPresent()) {
            numberMarks(canvas);
        } else {
            new RowMarks(data, palette, area).draw(canvas);
        }
    }

    /** Where the middle of a row is. */
    static double middle(int row, int rows, Area area) {
        return area.left() + area.width() * (row + 0.5) / rows;
    }

    private void bars(Canvas canvas) {
        double band = area.width() / data.rows();
        double all = band < 3 ? band : Math.min(WIDEST_BAR * data.series().size(), band * 0.76);
        double each = all / data.series().size();
        double zero = y.place(Math.clamp(0, y.from(), y.to()));
        boolean numbered = data.series().size() == 1 && data.rows() <= BARS_WITH_NUMBERS;
        for (int i = 0; i < data.series().size(); i++) {
            double[] values = data.series().get(i).values();
            var tallest = new Tallest();
            for (int row = 0; row < values.length; row++) {
                if (Double.isFinite(values[row]) && values[row] != 0) {
                    double left = middle(row, data.rows(), area) - all / 2 + i * each;
                    double top = y.place(values[row]);
                    // Of several bars on one pixel the tallest is seen.
                    if (band >= 1 || tallest.isNew(left, zero - top)) {
                        canvas.rectangle(
                                left,
                                Math.min(top, zero),
                                Math.max(band < 3 ? 1 : 0.5, each - (all < band ? 1 : 0)),
                                Math.abs(zero - top),
                                palette.of(i, data.series().size()));
                    }
                    if (numbered) {
                        number(values[row], new Point(left + each / 2, Math.min(top, zero) - 5), canvas);
                    }
                }
            }
        }
    }

    private static final class Tallest {
        private long pixel = Long.MIN_VALUE;
        private double height;

        boolean isNew(double left, double barHeight) {
            long at = Math.round(left);
            if (at == pixel && Math.abs(barHeight) <= height) {
                return false;
            }
            pixel = at;
            height = Math.abs(barHeight);
            return true;
        }
    }

    private void number(double value, Point at, Canvas canvas) {
        String text = value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.3g", value);
        canvas.text(text, at, Anchor.MIDDLE, ChartLayout.SMALL, palette.quietText());
    }

    private double x(int row) {
        return data.positions()
                .map(positions -> xScale().place(positions[row]))
                .orElseGet(() -> middle(row, data.rows(), area));
    }

    private Scale xScale() {
        double[] positions = data.positions().orElseThrow();
        boolean whole = data.dated() || DoubleStream.of(positions).allMatch(value -> value == Math.rint(value));
        int marks = (int) Math.max(2, area.width() / 90);
        return Scale.tight(DoubleStream.of(positions), whole, marks, area.left() + 8, area.right() - 8);
    }

    private void points(Canvas canvas) {
        boolean line = data.chart().kind() == Chart.Kind.LINE;
        var ends = new ArrayList<LineEnds.End>();
        for (int i = 0; i < data.series().size(); i++) {
            String colour = palette.of(i, data.series().size());
            List<Point> seen = seen(data.series().get(i).values());
            if (line) {
                segments(data.series().get(i).values()).forEach(segment -> canvas.path(segment, colour, 1.75));
            }
            if (!line || data.rows() <= area.width() / 12) {
                for (Point point : seen) {
                    canvas.marker(Marker.of(i), point, line ? 2.6 : 3.2, colour);
                }
            }
            if (line && data.series().size() > 1 && !seen.isEmpty()) {
                ends.add(new LineEnds.End(data.series().get(i).name(), seen.getLast(), colour));
            }
        }
        LineEnds.draw(ends, area, canvas);
    }

    /** Points that can be told apart: no two on one pixel. */
    private List<Point> seen(double[] values) {
        var places = new HashSet<Long>();
        var seen = new ArrayList<Point>();
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(values[row])) {
                var point = new Point(x(row), y.place(values[row]));
                if (places.add(Math.round(point.x()) << 32 | Math.round(point.y()))) {
                    seen.add(point);
                }
            }
        }
        return seen;
    }

    /** A line is broken where a value is missing. */
    private List<List<Point>> segments(double[] values) {
        var segments = new ArrayList<List<Point>>();
        var segment = new ArrayList<Point>();
        for (int row = 0; row <= values.length; row++) {
            if (row < values.length && Double.isFinite(values[row])) {
                segment.add(new Point(x(row), y.place(values[row])));
            } else if (!segment.isEmpty()) {
                segments.add(List.copyOf(segment));
                segment.clear();
            }
        }
        return segments;
    }

    private void numberMarks(Canvas canvas) {
        Scale x = xScale();
        for (double mark : x.marks()) {
            String label = data.dated() ? Long.toString(Math.round(mark)) : x.label(mark);
            canvas.line(x.place(mark), area.bottom(), x.place(mark), area.bottom() + 4, palette.axis(), 1);
            canvas.text(
                    label,
                    new Point(x.place(mark), area.bottom() + 17),
                    Anchor.MIDDLE,
                    ChartLayout.SMALL,
                    palette.quietText());
        }
    }
}
