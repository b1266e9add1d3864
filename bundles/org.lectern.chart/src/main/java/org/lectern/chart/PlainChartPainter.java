package org.lectern.chart;

import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.analysis.Result;
import org.osgi.service.component.annotations.Component;

/** Draws a result's chart once, as SVG or as pixels: both show the same. */
@Component
public final class PlainChartPainter implements ChartPainter {
    private static final int SMALLEST = 60;
    private static final int LARGEST = 10_000;

    @Override
    public String svg(Result result, Style style) throws AnalysisException {
        ChartData data = ChartData.of(result);
        check(style);
        var canvas = new SvgCanvas(style.width(), style.height(), data.description());
        new ChartLayout(data, Palette.of(style.dark()), style.width(), style.height()).draw(canvas);
        return canvas.document();
    }

    @Override
    public byte[] png(Result result, Style style) throws AnalysisException {
        ChartData data = ChartData.of(result);
        check(style);
        var canvas = new PixelCanvas(style.width(), style.height(), style.zoom());
        new ChartLayout(data, Palette.of(style.dark()), style.width(), style.height()).draw(canvas);
        return canvas.png();
    }

    private static void check(Style style) throws AnalysisException {
        double widest = Math.max(style.width(), style.height()) * style.zoom();
        if (Math.min(style.width(), style.height()) < SMALLEST || !(style.zoom() > 0) || !(widest <= LARGEST)) {
            throw new AnalysisException(
                    "A chart cannot be drawn " + style.width() + " × " + style.height() + " pixels large at zoom "
                            + style.zoom() + ".",
                    "chart",
                    "Choose a width and height between " + SMALLEST + " and " + LARGEST + " device pixels.");
        }
    }
}
