package org.lectern.workbench.look;

import org.eclipse.swt.graphics.RGB;

/**
 * Fills of labels: Okabe and Ito's colours without yellow, safe for colour blindness. A label past the sixth gets the
 * neutral fill; its digit and word tell it apart, as they do for the others.
 */
public final class LabelColours {
    private static final int[] FILLS = {0x6B7075, 0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};

    private LabelColours() {}

    /** @param place 1 for the first label of the schema */
    public static RGB fill(int place) {
        return Palette.rgb(place >= 1 && place < FILLS.length ? FILLS[place] : FILLS[0]);
    }

    /** White on the dark fills, black on the others: at least 5:1. */
    public static RGB digit(int place) {
        return place == 1 || place < 1 || place >= FILLS.length ? new RGB(255, 255, 255) : new RGB(0, 0, 0);
    }

    /** Darker in the light theme, so that a line of it keeps 3.9:1 on white. */
    public static RGB line(int place, boolean dark) {
        RGB fill = fill(place);
        double factor = dark ? 1 : 0.72;
        return new RGB((int) (fill.red * factor), (int) (fill.green * factor), (int) (fill.blue * factor));
    }
}
