package org.lectern.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.chart.Canvas.Anchor;
import org.lectern.chart.Canvas.Point;
import org.lectern.chart.ChartLayout.Area;

/** Writes the names of lines where they end, moved apart where they would touch. */
final class LineEnds {
    private static final double APART = 14;

    private LineEnds() {}

    /** A line's name, last point and colour. */
    record End(String name, Point at, String colour) {}

    static void draw(List<End> ends, Area area, Canvas canvas) {
        var sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble((End end) -> end.at().y()).thenComparing(End::name));
        double[] places = new double[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            double own = sorted.get(i).at().y();
            places[i] = i == 0 ? own : Math.max(own, places[i - 1] + APART);
        }
        // Those pushed below the plot push the ones above them up again.
        for (int i = places.length - 1; i >= 0; i--) {
            double lowest = i == places.length - 1 ? area.bottom() : places[i + 1] - APART;
            places[i] = Math.min(places[i], lowest);
        }
        for (int i = 0; i < places.length; i++) {
            End end = sorted.get(i);
            canvas.text(
                    TextWidth.fitted(end.name(), ChartLayout.SMALL, 140),
                    new Point(area.right() + 6, places[i] + 4),
                    Anchor.START,
                    ChartLayout.SMALL,
                    end.colour());
        }
    }
}
