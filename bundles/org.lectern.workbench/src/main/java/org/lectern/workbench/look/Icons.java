package org.lectern.workbench.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.lectern.workbench.Messages;
import org.lectern.workbench.api.Icon;

/** The drawn icons, and how an SVG becomes pixels at a zoom. */
public final class Icons {
    private static final int SIZE = 16;
    private static final Map<Icon, String> SOURCES = new ConcurrentHashMap<>();

    private Icons() {}

    /** The icon of that name among our own. */
    public static Icon named(String name) {
        return Icon.of(Messages.class, "icons/" + name + ".svg");
    }

    /**
     * The pixels of the icon in a colour.
     *
     * @param zoom in percent
     */
    static ImageData pixels(Display display, Icon icon, RGB colour, int zoom) {
        String svg = SOURCES.computeIfAbsent(icon, Icons::read);
        return new IconPainter(display).paint(svg, colour, zoom).orElseGet(() -> loaded(svg, colour, zoom));
    }

    private static ImageData loaded(String svg, RGB colour, int zoom) {
        String pixels = Integer.toString(SIZE * zoom / 100);
        String sized = svg.replace(
                        "currentColor", String.format("#%02X%02X%02X", colour.red, colour.green, colour.blue))
                .replace("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(Icon icon) {
        try (InputStream in = icon.svg().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The icon " + icon.svg() + " cannot be read", e);
        }
    }
}
