package org.lectern.workbench.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.graphics.ImageData;
import org.lectern.workbench.api.Icon;

/** The drawn icons, and how an SVG becomes pixels at a zoom. */
public final class Icons {
    private static final int SIZE = 16;
    private static final Map<Icon, String> SOURCES = new ConcurrentHashMap<>();

    private Icons() {}

    /** The icon of that name among our own. */
    public static Icon named(String name) {
        return Icon.of(org.lectern.workbench.Messages.class, "icons/" + name + ".svg");
    }

    /**
     * The pixels of the icon in a colour.
     *
     * @param colour {@code #1D2125}
     * @param zoom in percent
     */
    static ImageData pixels(Icon icon, String colour, int zoom) {
        String pixels = Integer.toString(SIZE * zoom / 100);
        String svg = SOURCES.computeIfAbsent(icon, Icons::read)
                .replace("currentColor", colour)
                .replace("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(Icon icon) {
        try (InputStream in = icon.svg().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The icon " + icon.svg() + " cannot be read", e);
        }
    }
}
