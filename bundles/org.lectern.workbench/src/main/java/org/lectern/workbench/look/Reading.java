package org.lectern.workbench.look;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.lectern.workbench.api.TypeSize;

/** The type in which abstracts are read: its size and the height of its lines are the user's own. */
public final class Reading {
    public static final int NORMAL = 100;
    public static final int LEAST_SIZE = 75;
    public static final int MOST_SIZE = 250;
    public static final int LEAST_LINE = 80;
    public static final int MOST_LINE = 160;

    /** Holds 60 to 75 characters at the normal size. */
    private static final int MEASURE = 512;

    private final Display display;
    private final Theme theme;
    private final Map<TypeSize, Font> fonts = new EnumMap<>(TypeSize.class);
    private final Map<TypeSize, Font> bolds = new EnumMap<>(TypeSize.class);
    private int size = NORMAL;
    private int line = NORMAL;

    Reading(Display display, Theme theme) {
        this.display = display;
        this.theme = theme;
    }

    /** In percent of the normal size. */
    public int size() {
        return size;
    }

    /** In percent of the normal height of a line at this size. */
    public int line() {
        return line;
    }

    /** Takes other percentages, held within their bounds, and has every text that is read drawn anew. */
    public void choose(int wantedSize, int wantedLine) {
        int nextSize = Math.clamp(wantedSize, LEAST_SIZE, MOST_SIZE);
        int nextLine = Math.clamp(wantedLine, LEAST_LINE, MOST_LINE);
        if (nextSize != size || nextLine != line) {
            size = nextSize;
            line = nextLine;
            var oldFonts = new EnumMap<>(fonts);
            var oldBolds = new EnumMap<>(bolds);
            fonts.clear();
            bolds.clear();
            theme.changed();
            oldFonts.values().forEach(Font::dispose);
            oldBolds.values().forEach(Font::dispose);
        }
    }

    /** Its own: do not dispose it, and ask again after a change. */
    public Font font(TypeSize type) {
        return fonts.computeIfAbsent(type, t -> scaled(theme.font(t)));
    }

    public Font bold(TypeSize type) {
        return bolds.computeIfAbsent(type, t -> scaled(theme.bold(t)));
    }

    private Font scaled(Font font) {
        FontData data = font.getFontData()[0];
        return new Font(display, Theme.data(data.getName(), Theme.points(data) * size / NORMAL, data.getStyle()));
    }

    /** The height of a line of an abstract, in pixels. */
    public int lineHeight() {
        return theme.px(TypeSize.ABSTRACT.line()) * size / NORMAL * line / NORMAL;
    }

    /** How wide a line may get, in pixels. */
    public int measure() {
        return theme.px(MEASURE) * size / NORMAL;
    }

    void free() {
        fonts.values().forEach(Font::dispose);
        bolds.values().forEach(Font::dispose);
    }
}
