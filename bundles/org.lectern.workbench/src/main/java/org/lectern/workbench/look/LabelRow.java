package org.lectern.workbench.look;

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

/** A label that can be given: swatch with its key, word, a count at the right. Works by mouse, Space and Enter. */
public final class LabelRow {
    private static final int PADDING = 8;

    private final Theme theme;
    private final Canvas canvas;
    private final int place;
    private final String label;
    private final int height;
    private String detail = "";
    private boolean on;
    private boolean hot;

    /** @param height of the row, in pixels */
    public LabelRow(Composite parent, Theme theme, String id, int place, String label, int height, Runnable press) {
        this.theme = theme;
        this.place = place;
        this.label = label;
        this.height = height;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                return new Point(wHint == SWT.DEFAULT ? preferredWidth() : wHint, height);
            }
        };
        canvas.setData("name", id);
        canvas.setToolTipText(label + (place <= 9 ? "  " + place : ""));
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
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN || event.doit);
        canvas.addListener(SWT.MouseEnter, event -> hot(true));
        canvas.addListener(SWT.MouseExit, event -> hot(false));
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        Runnable forget = theme.onChange(canvas::redraw);
        canvas.addListener(SWT.Dispose, event -> forget.run());
        describe();
    }

    public Canvas control() {
        return canvas;
    }

    public void show(boolean given, String atTheRight) {
        if (on != given || !detail.equals(atTheRight)) {
            on = given;
            detail = atTheRight;
            canvas.redraw();
        }
    }

    /** Whether the label is given. */
    public boolean isOn() {
        return on;
    }

    private void hot(boolean inside) {
        hot = inside;
        canvas.redraw();
    }

    private int preferredWidth() {
        var gc = new GC(canvas);
        try {
            return PADDING + Pen.SWATCH + PADDING + new Pen(theme, gc).width(label, TypeSize.CONTROL, true) + PADDING;
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        var pen = new Pen(theme, event.gc);
        pen.fill(area, Token.VIEW);
        boolean focus = canvas.isFocusControl();
        event.gc.setBackground(theme.color(on ? Token.SELECTION : hot ? Token.HOVER : Token.VIEW));
        event.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        event.gc.setForeground(theme.color(focus || on ? Token.ACCENT : Token.HAIRLINE));
        event.gc.setLineWidth(focus ? 2 : 1);
        int inset = focus ? 1 : 0;
        event.gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, 6, 6);
        event.gc.setLineWidth(1);
        pen.swatch(place, true, PADDING, (height - Pen.SWATCH) / 2);
        int x = PADDING + Pen.SWATCH + PADDING;
        int right = area.width - PADDING;
        if (!detail.isEmpty()) {
            int width = pen.width(detail, TypeSize.META, false);
            pen.text(detail, new Rectangle(right - width, 0, width, height), Token.TEXT_2, TypeSize.META, false, true);
            right -= width + PADDING;
        }
        pen.text(label, new Rectangle(x, 0, right - x, height), Token.TEXT, TypeSize.CONTROL, on, false);
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = label;
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_CHECKBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (on ? ACC.STATE_CHECKED : 0);
            }
        });
    }
}
