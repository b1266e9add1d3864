package org.lectern.chart;

import java.util.List;
import org.lectern.chart.Canvas.Anchor;
import org.lectern.chart.Canvas.Point;
import org.lectern.chart.ChartLayout.Area;

/** Writes what the rows are below them: as many as there is room for, months so that years are easy to find. */
final class RowMarks {
    private static final double BETWEEN = 14;
    private static final double WIDEST = 110;
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240);

    private final ChartData data;
    private final Palette palette;
    private final Area area;

    RowMarks(ChartData data, Palette palette, Area area) {
        this.data = data;
        this.palette = palette;
        this.area = area;
    }

    void draw(Canvas canvas) {
        double widest = data.labels().stream()
                .limit(1_000)
                .mapToDouble(label -> Math.min(WIDEST, TextWidth.of(label, ChartLayout.SMALL)))
                .max()
                .orElse(0);
        double band = area.width() / data.rows();
        int every = every((widest + BETWEEN) / band);
        int first = data.dated() ? first(every) : 0;
        for (int row = first; row < data.rows(); row += every) {
            double at = Plot.middle(row, data.rows(), area);
            String label = TextWidth.fitted(data.labels().get(row), ChartLayout.SMALL, WIDEST);
            if (every > 1) {
                canvas.line(at, area.bottom(), at, area.bottom() + 4, palette.axis(), 1);
            }
            canvas.text(
                    label, new Point(at, area.bottom() + 17), Anchor.MIDDLE, ChartLayout.SMALL, palette.quietText());
        }
    }

    private int every(double least) {
        if (data.dated()) {
            return MONTHS.stream().filter(months -> months >= least).findFirst().orElse((int) Math.ceil(least));
        }
        return (int) Math.max(1, Math.ceil(least));
    }

    /** The first January where only some months are marked; the first row where there is none. */
    private int first(int every) {
        for (int row = 0; row < Math.min(every, data.rows()); row++) {
            if (data.labels().get(row).endsWith("-01")) {
                return row % every;
            }
        }
        return 0;
    }
}
