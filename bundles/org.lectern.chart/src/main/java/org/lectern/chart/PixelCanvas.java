package org.lectern.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws pixels. Needs no display. */
final class PixelCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;

    PixelCanvas(int width, int height, double zoom) {
        image = new BufferedImage(
                (int) Math.ceil(width * zoom), (int) Math.ceil(height * zoom), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.addRenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS,
                RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                RenderingHints.KEY_STROKE_CONTROL,
                RenderingHints.VALUE_STROKE_PURE));
        graphics.scale(zoom, zoom);
    }

    byte[] png() {
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String colour, double width) {
        stroke(colour, width);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void stroke(String colour, double width) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    @Override
    public void path(List<Point> points, String colour, double width) {
        stroke(colour, width);
        graphics.draw(shape(points));
    }

    private static Path2D shape(List<Point> points) {
        var path = new Path2D.Double();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        return path;
    }

    @Override
    public void marker(Marker marker, Point at, double size, String colour) {
        graphics.setColor(Color.decode(colour));
        if (marker == Marker.CIRCLE) {
            graphics.fill(new Ellipse2D.Double(at.x() - size, at.y() - size, 2 * size, 2 * size));
            return;
        }
        Path2D corners = shape(Arrays.stream(marker.corners())
                .map(corner -> new Point(at.x() + corner[0] * size, at.y() + corner[1] * size))
                .toList());
        corners.closePath();
        graphics.fill(corners);
    }

    @Override
    public void text(String text, Point at, Anchor anchor, double size, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
        double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double x = switch (anchor) {
            case START -> at.x();
            case MIDDLE -> at.x() - width / 2;
            case END -> at.x() - width;
        };
        graphics.drawString(text, (float) x, (float) at.y());
    }
}
