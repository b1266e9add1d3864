package org.lectern.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes SVG that needs nothing beside itself. */
final class SvgCanvas implements Canvas {
    private static final String FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private final StringBuilder svg = new StringBuilder();

    SvgCanvas(int width, int height, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\">\n<title>")
                .append(escaped(description))
                .append("</title>\n");
    }

    String document() {
        return svg + "</svg>\n";
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        svg.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String colour, double width) {
        path(List.of(new Point(x1, y1), new Point(x2, y2)), colour, width);
    }

    @Override
    public void path(List<Point> points, String colour, double width) {
        svg.append("<path d=\"");
        points(points);
        svg.append("\" fill=\"none\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(number(width))
                .append("\" stroke-linejoin=\"round\"/>\n");
    }

    private void points(List<Point> points) {
        char command = 'M';
        for (Point point : points) {
            svg.append(command).append(number(point.x())).append(' ').append(number(point.y()));
            command = 'L';
        }
    }

    @Override
    public void marker(Marker marker, Point at, double size, String colour) {
        if (marker == Marker.CIRCLE) {
            svg.append("<circle cx=\"")
                    .append(number(at.x()))
                    .append("\" cy=\"")
                    .append(number(at.y()))
                    .append("\" r=\"")
                    .append(number(size));
        } else {
            svg.append("<path d=\"");
            points(Arrays.stream(marker.corners())
                    .map(corner -> new Point(at.x() + corner[0] * size, at.y() + corner[1] * size))
                    .toList());
            svg.append('Z');
        }
        svg.append("\" fill=\"").append(colour).append("\"/>\n");
    }

    @Override
    public void text(String text, Point at, Anchor anchor, double size, String colour) {
        svg.append("<text x=\"")
                .append(number(at.x()))
                .append("\" y=\"")
                .append(number(at.y()))
                .append("\" text-anchor=\"")
                .append(anchor.word())
                .append("\" font-size=\"")
                .append(number(size))
                .append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Characters that no XML may hold are left out. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean control = c < ' ' && c != '\t' && c != '\n';
                    boolean half = c >= 0xD800 && c <= 0xDFFF;
                    if (!control && !half && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
