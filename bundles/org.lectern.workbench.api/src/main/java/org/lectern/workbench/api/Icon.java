package org.lectern.workbench.api;

import java.net.URL;
import java.util.Objects;

/**
 * A picture of 16 by 16 pixels as SVG. {@code currentColor} in it becomes the colour of the text beside it; it is drawn
 * anew for each zoom, so it stays sharp.
 */
public record Icon(URL svg) {
    public Icon {
        Objects.requireNonNull(svg);
    }

    /** The resource of that name beside the class. */
    public static Icon of(Class<?> beside, String name) {
        return new Icon(
                Objects.requireNonNull(beside.getResource(name), () -> "No icon " + name + " beside " + beside));
    }
}
