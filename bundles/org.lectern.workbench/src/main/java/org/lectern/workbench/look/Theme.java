package org.lectern.workbench.look;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Look;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/** The theme in force: colours, fonts, icons. One per display; it frees what it gave when the display ends. */
public final class Theme implements Look {
    /** What the user wants. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How high a line of text of 13 pixels is by itself. */
    private static final double NATURAL_HEIGHT = 16.5;

    private record IconKey(Icon icon, Token colour) {}

    private final Display display;
    private final Map<TypeSize, Font> fonts = new EnumMap<>(TypeSize.class);
    private final Map<TypeSize, Font> bolds = new EnumMap<>(TypeSize.class);
    private final Map<Token, Color> colours = new EnumMap<>(Token.class);
    private final Map<RGB, Color> others = new HashMap<>();
    private final Map<IconKey, Image> images = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final boolean systemDark;
    private final GtkStyle gtk;
    private final Reading reading;
    private double textScale = 1;
    private Choice choice = Choice.SYSTEM;
    private Palette palette;

    public Theme(Display display) {
        this.display = display;
        this.systemDark = Display.isSystemDarkTheme();
        this.gtk = new GtkStyle(display);
        this.palette = systemDark ? Palette.DARK : Palette.LIGHT;
        makeFonts();
        this.reading = new Reading(display, this);
        gtk.apply(palette, fonts.get(TypeSize.CONTROL).getFontData()[0]);
        display.disposeExec(this::free);
    }

    private void makeFonts() {
        FontData dialog = JFaceResources.getDialogFont().getFontData()[0];
        String family = family(dialog.getName());
        float points = points(dialog);
        for (TypeSize size : TypeSize.values()) {
            float height = points * size.pixels() / TypeSize.CONTROL.pixels();
            fonts.put(size, new Font(display, data(family, height, SWT.NORMAL)));
            bolds.put(size, new Font(display, data(family, height, SWT.BOLD)));
        }
        textScale = textScale();
    }

    /** A desktop may enlarge all text; then what is measured in pixels has to grow with it. */
    private double textScale() {
        var gc = new GC(display);
        try {
            gc.setFont(fonts.get(TypeSize.CONTROL));
            int height = gc.getFontMetrics().getHeight();
            return height <= TypeSize.CONTROL.line() ? 1 : (double) height / NATURAL_HEIGHT;
        } finally {
            gc.dispose();
        }
    }

    /** A measure in pixels, grown as the desktop's text has grown. */
    public int px(int pixels) {
        return (int) Math.round(pixels * textScale);
    }

    /** The size and the lines of the text that is read. */
    public Reading reading() {
        return reading;
    }

    /** Where the desktop names no font of its own, Inter is better than what the font server falls back to. */
    private String family(String dialog) {
        boolean unnamed = dialog.equals("Sans") || dialog.equals("sans-serif");
        return unnamed && display.getFontList("Inter", true).length > 0 ? "Inter" : dialog;
    }

    /** The only constructor of FontData that keeps fractions of a point is the one that reads its own text. */
    static FontData data(String family, float points, int style) {
        return new FontData("1|" + family + "|" + points + "|" + style + "|");
    }

    static float points(FontData data) {
        return Float.parseFloat(data.toString().split("\\|")[2]);
    }

    public Choice choice() {
        return choice;
    }

    /** Switches the theme and has everything drawn anew. */
    public void choose(Choice wanted) {
        choice = wanted;
        boolean dark = wanted == Choice.DARK || wanted == Choice.SYSTEM && systemDark;
        Palette next = dark ? Palette.DARK : Palette.LIGHT;
        if (next != palette) {
            palette = next;
            colours.clear();
            others.clear();
            List<Image> old = List.copyOf(images.values());
            images.clear();
            display.setDarkThemePreferred(dark);
            gtk.apply(palette, fonts.get(TypeSize.CONTROL).getFontData()[0]);
            changed();
            old.forEach(Image::dispose);
        }
    }

    /** Has everything drawn anew. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Color color(Token token) {
        return colours.computeIfAbsent(token, t -> new Color(palette.rgb(t)));
    }

    /** A colour that is no token, such as a label's. */
    public Color color(RGB rgb) {
        return others.computeIfAbsent(rgb, Color::new);
    }

    @Override
    public Font font(TypeSize size) {
        return fonts.get(size);
    }

    @Override
    public Font bold(TypeSize size) {
        return bolds.get(size);
    }

    @Override
    public Image image(Icon icon, Token colour) {
        return images.computeIfAbsent(
                new IconKey(icon, colour),
                key -> new Image(
                        display, (ImageDataProvider) zoom -> Icons.pixels(display, icon, palette.rgb(colour), zoom)));
    }

    @Override
    public boolean dark() {
        return palette == Palette.DARK;
    }

    @Override
    public Runnable onChange(Runnable repaint) {
        listeners.add(repaint);
        return () -> listeners.remove(repaint);
    }

    private void free() {
        reading.free();
        fonts.values().forEach(Font::dispose);
        bolds.values().forEach(Font::dispose);
        images.values().forEach(Image::dispose);
    }
}
