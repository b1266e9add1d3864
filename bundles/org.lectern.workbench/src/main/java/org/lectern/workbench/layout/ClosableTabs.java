package org.lectern.workbench.layout;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.TabStyle;
import org.lectern.workbench.look.Theme;

/** Tabs with a cross at their end. All keep its room; the one in front and the one under the mouse show it. */
final class ClosableTabs extends TabStyle {
    private static final int ROOM = 16;
    private static final int SIZE = 8;
    private static final int RIGHT = 8;

    private final Theme theme;
    private CTabItem hot;

    ClosableTabs(CTabFolder folder, Theme theme) {
        super(folder, theme);
        this.theme = theme;
        for (int type : new int[] {SWT.MouseEnter, SWT.MouseMove}) {
            folder.addListener(type, event -> hot(folder.getItem(new Point(event.x, event.y))));
        }
        folder.addListener(SWT.MouseExit, event -> hot(null));
    }

    private void hot(CTabItem item) {
        if (hot != item) {
            hot = item;
            parent.redraw();
        }
    }

    /** Whether the place lies on the cross of the tab. */
    static boolean isCross(CTabItem item, int x, int y) {
        return cross(item.getBounds()).contains(x, y);
    }

    private static Rectangle cross(Rectangle tab) {
        return new Rectangle(tab.x + tab.width - RIGHT - SIZE - 3, tab.y + 5, SIZE + 6, HEIGHT - 8);
    }

    @Override
    protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
        Point size = super.computeSize(part, state, gc, wHint, hHint);
        return part < 0 ? size : new Point(size.x + ROOM, size.y);
    }

    @Override
    protected int behind() {
        return ROOM;
    }

    @Override
    protected void draw(int part, int state, Rectangle bounds, GC gc) {
        super.draw(part, state, bounds, gc);
        if (part >= 0 && bounds.width > 0) {
            CTabItem item = parent.getItem(part);
            if ((state & SWT.SELECTED) != 0 || item == hot) {
                int x = bounds.x + bounds.width - RIGHT - SIZE;
                int y = (HEIGHT - SIZE) / 2 + 1;
                gc.setForeground(theme.color(Token.TEXT_2));
                gc.drawLine(x, y, x + SIZE - 1, y + SIZE - 1);
                gc.drawLine(x, y + SIZE - 1, x + SIZE - 1, y);
            }
        }
    }
}
