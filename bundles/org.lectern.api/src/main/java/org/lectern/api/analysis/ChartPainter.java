package org.lectern.api.analysis;

import org.osgi.annotation.versioning.ProviderType;

/** Draws the chart of a result. Slow enough to be kept off the UI thread. */
@ProviderType
public interface ChartPainter {
    /** A self-contained SVG document. */
    String svg(Result result, Style style) throws AnalysisException;

    /** A PNG picture of the same. */
    byte[] png(Result result, Style style) throws AnalysisException;

    /**
     * How to draw.
     *
     * @param width in pixels
     * @param height in pixels
     * @param zoom how many device pixels a pixel has, such as 1.0 or 2.0
     */
    record Style(int width, int height, double zoom, boolean dark) {}
}
