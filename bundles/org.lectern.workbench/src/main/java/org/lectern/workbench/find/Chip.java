package org.lectern.workbench.find;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;
import org.lectern.workbench.look.Pen;
import org.lectern.workbench.look.Theme;

/** A condition that is not in the query, with a cross that ends it; so do Delete, Enter and Space. */
final class Chip {
    private static final int HEIGHT = 20;
    private static final int PADDING = 6;
    private static final int CROSS = 16;
    private static final int WIDEST = 420;

    private final Theme theme;
    private final Canvas canvas;
    private String words = "";

    Chip(Composite parent, Theme theme, String id, Runnable end) {
        this.theme = theme;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                return new Point(width(), theme.px(HEIGHT));
            }
        };
        canvas.setData("name", id);
        canvas.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, true));
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && canvas.getClientArea().contains(event.x, event.y)) {
                end.run();
            }
        });
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.character == SWT.CR || event.keyCode == SWT.DEL) {
                end.run();
            }
        });
        // Else a canvas keeps Tab for itself.
        canvas.addListener(
                SWT.Traverse,
                event -> event.doit |=
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        Runnable forget = theme.onChange(canvas::redraw);
        canvas.addListener(SWT.Dispose, event -> forget.run());
        describe();
    }

    /** Shows these words, or is not there. */
    void show(Optional<String> condition, String tip) {
        words = condition.orElse("");
        canvas.setVisible(condition.isPresent());
        ((GridData) canvas.getLayoutData()).exclude = condition.isEmpty();
        canvas.setToolTipText(words + "\n" + tip);
        canvas.redraw();
    }

    private int width() {
        var gc = new GC(canvas);
        try {
            int text = new Pen(theme, gc).width(words, TypeSize.META, false);
            return Math.min(theme.px(WIDEST), PADDING + text + 4 + CROSS + 2);
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        var pen = new Pen(theme, event.gc);
        pen.fill(area, Token.VIEW);
        event.gc.setBackground(theme.color(Token.SELECTION));
        event.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        event.gc.setForeground(theme.color(Token.ACCENT));
        event.gc.setLineWidth(canvas.isFocusControl() ? 2 : 1);
        int inset = canvas.isFocusControl() ? 1 : 0;
        event.gc.drawRoundRectangle(inset, inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset, 6, 6);
        var text = new Rectangle(PADDING, 0, area.width - PADDING - 4 - CROSS - 2, area.height);
        pen.text(words, text, Token.TEXT, TypeSize.META, false, false);
        pen.icon("cross", Token.TEXT, area.width - CROSS - 2, (area.height - CROSS) / 2);
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = canvas.getToolTipText();
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
