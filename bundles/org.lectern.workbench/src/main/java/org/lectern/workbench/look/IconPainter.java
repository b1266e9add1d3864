package org.lectern.workbench.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/**
 * Draws the icons of our own with SWT: paths of M, L, H, V, C and Z, and circles, stroked in one colour. SWT's library for
 * any SVG costs a quarter of a second at the start, so it is left to icons that have more in them.
 */
final class IconPainter {
    private static final int SIZE = 16;
    private static final float STROKE = 1.4f;
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d*\\.?\\d+");
    private static final String COMMANDS = "MLHVCZ";

    private record Shape(Optional<Path> path, boolean filled) {}

    private final Display display;

    IconPainter(Display display) {
        this.display = display;
    }

    /** The icon's pixels at a zoom in percent; empty where it has more in it than can be drawn here. */
    Optional<ImageData> paint(String svg, RGB colour, int zoom) {
        var shapes = new ArrayList<Shape>();
        try {
            return read(svg, shapes) ? Optional.of(paint(shapes, colour, zoom)) : Optional.empty();
        } finally {
            shapes.forEach(shape -> shape.path().ifPresent(Path::dispose));
        }
    }

    private boolean read(String svg, List<Shape> shapes) {
        Matcher elements = ELEMENT.matcher(svg);
        while (elements.find()) {
            String attributes = elements.group(2);
            boolean filled =
                    attribute(attributes, "fill").filter("currentColor"::equals).isPresent();
            switch (elements.group(1)) {
                case "svg" -> {
                    // Its stroke is that of all our icons.
                }
                case "path" -> shapes.add(new Shape(attribute(attributes, "d").flatMap(this::path), filled));
                case "circle" -> shapes.add(new Shape(circle(attributes), filled));
                default -> {
                    return false;
                }
            }
        }
        return shapes.stream().allMatch(shape -> shape.path().isPresent());
    }

    private static Optional<String> attribute(String attributes, String name) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst();
    }

    private Optional<Path> circle(String attributes) {
        float x = attribute(attributes, "cx").map(Float::parseFloat).orElse(0f);
        float y = attribute(attributes, "cy").map(Float::parseFloat).orElse(0f);
        float r = attribute(attributes, "r").map(Float::parseFloat).orElse(0f);
        var path = new Path(display);
        path.addArc(x - r, y - r, 2 * r, 2 * r, 0, 360);
        path.close();
        return Optional.of(path);
    }

    private Optional<Path> path(String data) {
        List<String> tokens =
                TOKEN.matcher(data).results().map(found -> found.group()).toList();
        if (tokens.stream().anyMatch(token -> Character.isLetter(token.charAt(0)) && !COMMANDS.contains(token))) {
            return Optional.empty();
        }
        var path = new Path(display);
        var pen = new float[2];
        char command = 'M';
        for (int i = 0; i < tokens.size(); ) {
            if (Character.isLetter(tokens.get(i).charAt(0))) {
                command = tokens.get(i++).charAt(0);
            }
            i = step(path, pen, command, tokens, i);
            // More pairs after a move are lines.
            command = command == 'M' ? 'L' : command;
        }
        return Optional.of(path);
    }

    private static int step(Path path, float[] pen, char command, List<String> tokens, int at) {
        switch (command) {
            case 'M', 'L' -> {
                pen[0] = Float.parseFloat(tokens.get(at));
                pen[1] = Float.parseFloat(tokens.get(at + 1));
                if (command == 'M') {
                    path.moveTo(pen[0], pen[1]);
                } else {
                    path.lineTo(pen[0], pen[1]);
                }
                return at + 2;
            }
            case 'H', 'V' -> {
                pen[command == 'H' ? 0 : 1] = Float.parseFloat(tokens.get(at));
                path.lineTo(pen[0], pen[1]);
                return at + 1;
            }
            case 'C' -> {
                var n = new float[6];
                for (int i = 0; i < n.length; i++) {
                    n[i] = Float.parseFloat(tokens.get(at + i));
                }
                path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                pen[0] = n[4];
                pen[1] = n[5];
                return at + n.length;
            }
            default -> {
                path.close();
                return at;
            }
        }
    }

    /** Draws white on black, which gives how much of each pixel is covered, and puts the colour there. */
    private ImageData paint(List<Shape> shapes, RGB colour, int zoom) {
        int pixels = SIZE * zoom / 100;
        var black = new ImageData(pixels, pixels, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        var image = new Image(display, black);
        try {
            draw(shapes, image, zoom / 100f);
            return covered(image.getImageData(), colour, pixels);
        } finally {
            image.dispose();
        }
    }

    private void draw(List<Shape> shapes, Image image, float scale) {
        var gc = new GC(image);
        var transform = new Transform(display);
        try {
            transform.scale(scale, scale);
            gc.setTransform(transform);
            gc.setAntialias(SWT.ON);
            gc.setLineCap(SWT.CAP_ROUND);
            gc.setLineJoin(SWT.JOIN_ROUND);
            gc.setForeground(new Color(255, 255, 255));
            gc.setBackground(new Color(255, 255, 255));
            var attributes = gc.getLineAttributes();
            attributes.width = STROKE;
            gc.setLineAttributes(attributes);
            for (Shape shape : shapes) {
                Path path = shape.path().orElseThrow();
                if (shape.filled()) {
                    gc.fillPath(path);
                }
                gc.drawPath(path);
            }
        } finally {
            gc.setTransform(null);
            transform.dispose();
            gc.dispose();
        }
    }

    private static ImageData covered(ImageData drawn, RGB colour, int pixels) {
        var direct = new PaletteData(0xFF0000, 0xFF00, 0xFF);
        var icon = new ImageData(pixels, pixels, 24, direct);
        icon.alphaData = new byte[pixels * pixels];
        int pixel = direct.getPixel(colour);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                icon.setPixel(x, y, pixel);
                icon.setAlpha(x, y, drawn.palette.getRGB(drawn.getPixel(x, y)).red);
            }
        }
        return icon;
    }
}
