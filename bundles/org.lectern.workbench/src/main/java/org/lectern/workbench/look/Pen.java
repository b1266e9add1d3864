package org.lectern.workbench.look;

import java.util.List;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lectern.presentation.LabelTag;
import org.lectern.workbench.api.Icon;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/** Draws what rows are made of: text that is shortened, label swatches and chips, sparklines, bars, dots, stars. */
public final class Pen {
    public static final int SWATCH = 14;

    private static final int GAP = 4;
    private static final int CHIP_GAP = 10;
    private static final String ELLIPSIS = "…";

    private final Theme theme;
    private final GC gc;

    public Pen(Theme theme, GC gc) {
        this.theme = theme;
        this.gc = gc;
        gc.setAntialias(SWT.ON);
    }

    public void fill(Rectangle area, Token token) {
        gc.setBackground(theme.color(token));
        gc.fillRectangle(area);
    }

    /** Text in the middle of the height of {@code area}, shortened to fit; gives its width. */
    public int text(String text, Rectangle area, Token colour, TypeSize size, boolean bold, boolean right) {
        Font font = bold ? theme.bold(size) : theme.font(size);
        gc.setFont(font);
        gc.setForeground(theme.color(colour));
        String fitting = shortened(text, area.width, gc);
        fitting = Direction.embedded(fitting);
        Point extent = gc.textExtent(fitting, SWT.DRAW_TRANSPARENT);
        int x = right ? area.x + area.width - extent.x : area.x;
        gc.drawText(fitting, x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        return extent.x;
    }

    public int text(String text, Rectangle area, Token colour) {
        return text(text, area, colour, TypeSize.CONTROL, false, false);
    }

    /** How wide the text is at that size. */
    public int width(String text, TypeSize size, boolean bold) {
        gc.setFont(bold ? theme.bold(size) : theme.font(size));
        return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
    }

    /** As much of the text as fits into the width with the font of {@code gc}. */
    public static String shortened(String text, int width, GC gc) {
        if (gc.textExtent(text, SWT.DRAW_TRANSPARENT).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS, SWT.DRAW_TRANSPARENT).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // Half of a character outside the first plane would be drawn as a box.
        int end = low > 0 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** A square with the label's key, its upper left corner here. Labels of others only are drawn as an outline. */
    public void swatch(int place, boolean own, int x, int y) {
        gc.setBackground(theme.color(own ? LabelColours.fill(place) : Palette.LIGHT.rgb(Token.VIEW)));
        gc.fillRoundRectangle(x, y, SWATCH, SWATCH, 4, 4);
        gc.setForeground(theme.color(own ? LabelColours.digit(place) : LabelColours.line(place, false)));
        gc.setFont(theme.bold(TypeSize.META));
        String digit = place >= 1 && place <= 9 ? Integer.toString(place) : "·";
        Point extent = gc.textExtent(digit, SWT.DRAW_TRANSPARENT);
        gc.drawText(digit, x + (SWATCH - extent.x + 1) / 2, y + (SWATCH - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        if (own) {
            gc.setAlpha(72);
            gc.setForeground(theme.color(Palette.rgb(0)));
        } else {
            gc.setForeground(theme.color(LabelColours.line(place, false)));
        }
        gc.drawRoundRectangle(x, y, SWATCH - 1, SWATCH - 1, 4, 4);
        gc.setAlpha(255);
    }

    /** Swatch and word of each label, as many as fit; swatches alone where the words do not. */
    public void chips(List<LabelTag> labels, Rectangle area) {
        int y = area.y + (area.height - SWATCH) / 2;
        int wanted = labels.stream()
                .mapToInt(label -> SWATCH + GAP + width(word(label), TypeSize.META, false) + CHIP_GAP)
                .sum();
        boolean words = wanted - CHIP_GAP <= area.width;
        int x = area.x;
        for (LabelTag label : labels) {
            if (x + SWATCH > area.x + area.width) {
                return;
            }
            swatch(label.place(), label.own(), x, y);
            x += SWATCH + GAP;
            if (words) {
                Rectangle word = new Rectangle(x, area.y, area.x + area.width - x, area.height);
                x += text(word(label), word, Token.TEXT, TypeSize.META, false, false) + CHIP_GAP;
            }
        }
    }

    /** The dagger: it was given to an earlier text of the paper. */
    private static String word(LabelTag label) {
        return label.earlier() ? label.name() + " †" : label.name();
    }

    /** A bar for each value, an absent one as a line on the ground. */
    public void sparkline(List<OptionalInt> values, Rectangle area) {
        int most = Math.max(1, values.stream().mapToInt(v -> v.orElse(0)).max().orElse(1));
        int step = 5;
        int shown = Math.min(values.size(), area.width / step);
        int bottom = area.y + area.height - 1;
        int x = area.x + area.width - shown * step;
        for (OptionalInt value : values.subList(values.size() - shown, values.size())) {
            int height = value.isEmpty() ? 1 : Math.max(2, value.getAsInt() * area.height / most);
            gc.setBackground(theme.color(value.isEmpty() ? Token.HAIRLINE : Token.DISABLED));
            gc.fillRectangle(x, bottom - height + 1, step - 1, height);
            x += step;
        }
    }

    /** A bar filled to {@code share}, between 0 and 1. */
    public void bar(double share, Rectangle area, Token colour) {
        fill(area, Token.HAIRLINE);
        int width = (int) Math.round(area.width * Math.clamp(share, 0, 1));
        fill(new Rectangle(area.x, area.y, width, area.height), colour);
    }

    public void dot(int x, int y) {
        gc.setBackground(theme.color(Token.ACCENT));
        gc.fillOval(x, y, 7, 7);
    }

    /** One of our own icons. */
    public void icon(String name, Token colour, int x, int y) {
        icon(Icons.named(name), colour, x, y);
    }

    public void icon(Icon icon, Token colour, int x, int y) {
        gc.drawImage(theme.image(icon, colour), x, y);
    }
}
