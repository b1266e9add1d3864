package org.lectern.workbench.find;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Parts;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.Theme;

/** A small word with a sign behind it that can be pressed, by pointer, Enter or Space. Lower than a native button. */
final class FlatButton {
    private static final int HEIGHT = 20;
    private static final int PADDING = 6;
    private static final int SIGN = 16;
    private static final int WIDEST = 420;

    /** How it stands on what is behind it. */
    enum Look {
        /** A box of its own colour. */
        CHIP(Token.VIEW),
        /** Bare words on the bar of tabs. */
        WORD(Token.CHROME);

        private final Token behind;

        Look(Token behind) {
            this.behind = behind;
        }
    }

    private final Theme theme;
    private final Look look;
    private final String sign;
    private final Canvas canvas;
    private String words = "";
    private boolean hot;

    /**
     * @param sign the icon behind the words
     * @param said what screen readers are told
     */
    FlatButton(
            Composite parent, Theme theme, Look look, String id, String sign, Supplier<String> said, Runnable press) {
        this.theme = theme;
        this.look = look;
        this.sign = sign;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                return new Point(width(), theme.px(HEIGHT));
            }
        };
        Parts.pressed(canvas).setData("name", id);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && canvas.getClientArea().contains(event.x, event.y)) {
                press.run();
            }
        });
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.character == SWT.CR) {
                press.run();
            }
        });
        // Else a canvas keeps Tab for itself.
        canvas.addListener(
                SWT.Traverse,
                event -> event.doit |=
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseEnter, event -> hot(true));
        canvas.addListener(SWT.MouseExit, event -> hot(false));
        Runnable forget = theme.onChange(canvas::redraw);
        canvas.addListener(SWT.Dispose, event -> forget.run());
        describe(said);
    }

    Canvas control() {
        return canvas;
    }

    String words() {
        return words;
    }

    void say(String other) {
        words = other;
        canvas.redraw();
    }

    private void hot(boolean inside) {
        hot = inside;
        canvas.redraw();
    }

    private int width() {
        var gc = new GC(canvas);
        try {
            int text = new Pen(theme, gc).width(words, TypeSize.META, false);
            return Math.min(theme.px(WIDEST), PADDING + text + 2 + SIGN + 2);
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        var pen = new Pen(theme, event.gc);
        boolean focus = canvas.isFocusControl();
        boolean chip = look == Look.CHIP;
        pen.fill(area, look.behind);
        event.gc.setBackground(theme.color(chip ? Token.SELECTION : hot ? Token.HOVER : look.behind));
        event.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        if (chip || focus) {
            event.gc.setForeground(theme.color(Token.ACCENT));
            event.gc.setLineWidth(focus ? 2 : 1);
            int inset = focus ? 1 : 0;
            event.gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, 6, 6);
        }
        var text = new Rectangle(PADDING, 0, area.width - PADDING - 2 - SIGN - 2, area.height);
        pen.text(words, text, chip ? Token.TEXT : Token.TEXT_2, TypeSize.META, false, false);
        pen.icon(sign, chip ? Token.TEXT : Token.TEXT_2, area.width - SIGN - 2, (area.height - SIGN) / 2);
    }

    private void describe(Supplier<String> said) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = said.get();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }
}
