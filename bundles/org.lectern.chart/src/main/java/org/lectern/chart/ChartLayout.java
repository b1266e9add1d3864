package org.lectern.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.lectern.api.analysis.Chart;
import org.lectern.chart.Canvas.Anchor;
import org.lectern.chart.Canvas.Point;

/** Where everything stands: ground, grid, marks and names of axes, and the plot within. */
final class ChartLayout {
    static final double SMALL = 11;
    private static final double GAP = 8;
    private static final double TOP = 36;
    private static final double BOTTOM = 44;
    private static final double PIXELS_PER_MARK = 44;
    private static final double WIDEST_NAME = 140;

    private final ChartData data;
    private final Palette palette;
    private final int width;
    private final int height;

    ChartLayout(ChartData data, Palette palette, int width, int height) {
        this.data = data;
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    void draw(Canvas canvas) {
        canvas.rectangle(0, 0, width, height, palette.ground());
        if (data.isEmpty()) {
            canvas.text(
                    "There is nothing to draw",
                    new Point(width / 2.0, height / 2.0),
                    Anchor.MIDDLE,
                    13,
                    palette.quietText());
            return;
        }
        Scale y = yScale();
        double left = 16
                + y.marks().stream()
                        .mapToDouble(mark -> TextWidth.of(y.label(mark), SMALL))
                        .max()
                        .orElse(0);
        var area = new Area(left + GAP, width - right(), TOP, height - BOTTOM);
        grid(y, area, canvas);
        names(area, canvas);
        new Plot(data, palette, area, y).draw(canvas);
        canvas.line(area.left(), y.place(base(y)), area.right(), y.place(base(y)), palette.axis(), 1);
    }

    /** The part of the picture where values are drawn. */
    record Area(double left, double right, double top, double bottom) {
        double width() {
            return right - left;
        }
    }

    private Scale yScale() {
        var all =
                data.series().stream().flatMapToDouble(ChartData.Series::known).toArray();
        boolean whole = DoubleStream.of(all).allMatch(value -> value == Math.rint(value));
        int marks = (int) Math.max(2, (height - TOP - BOTTOM) / PIXELS_PER_MARK);
        boolean bars = data.chart().kind() == Chart.Kind.BAR;
        return Scale.of(DoubleStream.of(all), bars, whole, marks, height - BOTTOM, TOP);
    }

    private static double base(Scale y) {
        return Math.clamp(0, y.from(), y.to());
    }

    private boolean namesAtEnds() {
        return data.chart().kind() == Chart.Kind.LINE && data.series().size() > 1;
    }

    /** Lines have their names at their ends. */
    private double right() {
        if (!namesAtEnds()) {
            return 20;
        }
        return 24
                + data.series().stream()
                        .mapToDouble(series -> Math.min(WIDEST_NAME, TextWidth.of(series.name(), SMALL)))
                        .max()
                        .orElse(0);
    }

    private void grid(Scale y, Area area, Canvas canvas) {
        for (double mark : y.marks()) {
            double at = Math.round(y.place(mark)) + 0.5;
            canvas.line(area.left(), at, area.right(), at, palette.grid(), 1);
            canvas.text(y.label(mark), new Point(area.left() - GAP, at + 4), Anchor.END, SMALL, palette.quietText());
        }
    }

    private void names(Area area, Canvas canvas) {
        canvas.text(data.chart().x(), new Point(area.right(), height - 10.0), Anchor.END, SMALL, palette.quietText());
        List<ChartData.Series> series = data.series();
        if (series.size() == 1) {
            canvas.text(series.getFirst().name(), new Point(16, 20), Anchor.START, SMALL, palette.quietText());
        } else if (!namesAtEnds()) {
            legend(area, canvas);
        }
    }

    private void legend(Area area, Canvas canvas) {
        double x = 16;
        for (int i = 0; i < data.series().size(); i++) {
            String name = TextWidth.fitted(data.series().get(i).name(), SMALL, WIDEST_NAME);
            canvas.marker(
                    data.chart().kind() == Chart.Kind.BAR ? Canvas.Marker.SQUARE : Canvas.Marker.of(i),
                    new Point(x + 5, 16),
                    5,
                    palette.of(i, data.series().size()));
            canvas.text(name, new Point(x + 16, 20), Anchor.START, SMALL, palette.text());
            x += 32 + TextWidth.of(name, SMALL);
            if (x > area.right()) {
                break;
            }
        }
    }
}
