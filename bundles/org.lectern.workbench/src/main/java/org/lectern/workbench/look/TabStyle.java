package org.lectern.workbench.look;

import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/** Tabs of one-pixel lines: the tab in front joins its view, and has a line above it that tells where the focus is. */
public class TabStyle extends CTabFolderRenderer {
    public static final int HEIGHT = 28;

    private static final int GAP = 12;
    private static final int ICON = 16;
    private static final int ICON_GAP = 6;
    /** Room for words that a tab keeps where not all of them fit. */
    private static final int LEAST = 28;

    private final Theme theme;
    private final int height;
    private boolean focused;

    public TabStyle(CTabFolder folder, Theme theme) {
        super(folder);
        this.theme = theme;
        this.height = theme.px(HEIGHT);
    }

    /** Whether the focus is inside the folder. */
    public void setFocused(boolean inside) {
        if (focused != inside) {
            focused = inside;
            parent.redraw();
        }
    }

    @Override
    protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
        if (part == PART_HEADER) {
            // A folder that is told its height hides what is higher, such as its own list of tabs, behind a sign of its
            // own.
            return new Point(0, height);
        }
        if (part < 0) {
            return super.computeSize(part, state, gc, wHint, hHint);
        }
        CTabItem item = parent.getItem(part);
        if ((state & MINIMUM_SIZE) != 0) {
            return new Point(Math.min(GAP + icon(item) + theme.px(LEAST) + GAP, wide(item, gc)), height);
        }
        return new Point(wide(item, gc), height);
    }

    private int wide(CTabItem item, GC gc) {
        gc.setFont(theme.font(TypeSize.CONTROL));
        return GAP + icon(item) + gc.textExtent(item.getText()).x + GAP;
    }

    private static int icon(CTabItem item) {
        return item.getImage() == null ? 0 : ICON + ICON_GAP;
    }

    /** What stands behind the words of a tab. */
    protected int behind() {
        return 0;
    }

    /** One pixel of line around, and the tabs above. */
    @Override
    protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
        if (part == PART_BODY) {
            return new Rectangle(x - 1, y - this.height - 1, width + 2, height + this.height + 2);
        }
        if (part == PART_BORDER || part == PART_HEADER) {
            return new Rectangle(x, y, width, height);
        }
        return part >= 0
                ? new Rectangle(x - GAP, y, width + 2 * GAP, height)
                : super.computeTrim(part, state, x, y, width, height);
    }

    @Override
    protected void draw(int part, int state, Rectangle bounds, GC gc) {
        switch (part) {
            case PART_BACKGROUND -> fill(gc, Token.CHROME, bounds);
            case PART_BODY -> drawBody(gc);
            case PART_HEADER, PART_BORDER -> drawHeader(gc);
            default -> {
                if (part >= 0) {
                    drawTab(parent.getItem(part), (state & SWT.SELECTED) != 0, bounds, gc);
                } else {
                    super.draw(part, state, bounds, gc);
                }
            }
        }
    }

    private void drawBody(GC gc) {
        Point size = parent.getSize();
        fill(gc, Token.VIEW, new Rectangle(0, height, size.x, size.y - height));
        gc.setForeground(theme.color(Token.HAIRLINE));
        gc.drawRectangle(0, height, size.x - 1, size.y - height - 1);
    }

    private void drawHeader(GC gc) {
        Point size = parent.getSize();
        fill(gc, Token.CHROME, new Rectangle(0, 0, size.x, height));
        gc.setForeground(theme.color(Token.HAIRLINE));
        gc.drawRectangle(0, 0, size.x - 1, height);
    }

    private void drawTab(CTabItem item, boolean front, Rectangle bounds, GC gc) {
        if (bounds.width == 0) {
            return;
        }
        if (front) {
            fill(gc, Token.VIEW, new Rectangle(bounds.x, 0, bounds.width, height + 1));
            gc.setForeground(theme.color(Token.HAIRLINE));
            gc.drawLine(bounds.x, 0, bounds.x, height);
            fill(gc, focused ? Token.ACCENT : Token.CONTROL_LINE, new Rectangle(bounds.x, 0, bounds.width, 2));
        }
        gc.setForeground(theme.color(Token.HAIRLINE));
        gc.drawLine(bounds.x + bounds.width - 1, 2, bounds.x + bounds.width - 1, height - (front ? 0 : 1));
        int x = bounds.x + GAP;
        if (item.getImage() != null) {
            gc.drawImage(item.getImage(), x, (height - ICON) / 2 + 1);
            x += ICON + ICON_GAP;
        }
        gc.setFont(theme.font(TypeSize.CONTROL));
        gc.setForeground(theme.color(front ? Token.TEXT : Token.TEXT_2));
        int room = bounds.x + bounds.width - GAP - behind() - x;
        String words = Pen.shortened(item.getText(), room, gc);
        gc.drawText(words, x, (height - gc.getFontMetrics().getHeight()) / 2 + 1, true);
        String tip = words.equals(item.getText()) ? null : item.getText();
        if (!Objects.equals(tip, item.getToolTipText())) {
            item.setToolTipText(tip);
        }
    }

    private void fill(GC gc, Token token, Rectangle area) {
        gc.setBackground(theme.color(token));
        gc.fillRectangle(area);
    }
}
