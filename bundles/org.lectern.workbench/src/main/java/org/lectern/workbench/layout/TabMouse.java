package org.lectern.workbench.layout;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** The mouse on the tabs of one area: a click on the cross or the middle button closes, pulling moves the view. */
final class TabMouse {
    private static final int SLACK = 8;
    private static final int MIDDLE = 2;

    /** What happens to a view. */
    interface Tabs {
        void close(String view);

        /** The tab is held over that place of the display; empty where it no longer is. */
        void pull(Optional<Point> at);

        /** The tab was let go at that place of the display. */
        void drop(String view, Point at);
    }

    private final CTabFolder folder;
    private final Tabs tabs;
    private Optional<CTabItem> held = Optional.empty();
    private int fromX;
    private int fromY;
    private boolean pulling;

    TabMouse(CTabFolder folder, Tabs tabs) {
        this.folder = folder;
        this.tabs = tabs;
        folder.addListener(SWT.MouseDown, this::down);
        folder.addListener(SWT.MouseMove, this::move);
        folder.addListener(SWT.MouseUp, this::up);
    }

    private void down(Event event) {
        held = Optional.ofNullable(folder.getItem(new Point(event.x, event.y)));
        fromX = event.x;
        fromY = event.y;
        pulling = false;
    }

    private void move(Event event) {
        boolean far = Math.abs(event.x - fromX) > SLACK || Math.abs(event.y - fromY) > SLACK;
        if (held.isPresent() && !pulling && far && (event.stateMask & SWT.BUTTON1) != 0) {
            pulling = true;
            folder.setCursor(folder.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
        }
        if (pulling) {
            tabs.pull(Optional.of(folder.toDisplay(event.x, event.y)));
        }
    }

    private void up(Event event) {
        Optional<CTabItem> item = held.filter(tab -> !tab.isDisposed());
        held = Optional.empty();
        folder.setCursor(null);
        if (item.isEmpty()) {
            return;
        }
        String view = (String) item.get().getData("view");
        if (pulling) {
            pulling = false;
            tabs.pull(Optional.empty());
            tabs.drop(view, folder.toDisplay(event.x, event.y));
        } else if (event.button == MIDDLE || event.button == 1 && ClosableTabs.isCross(item.get(), event.x, event.y)) {
            tabs.close(view);
        }
    }
}
