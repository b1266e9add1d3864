package org.lectern.workbench;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.Settings;

/** Where a window stands and how large it is, kept in the settings. */
final class WindowMemory {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 880;

    private WindowMemory() {}

    /** Puts the window where it was, as far as the screen allows; a first one into the middle. */
    static void restore(Shell shell, Settings settings) {
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        int width = Math.min(settings.number("window.width", WIDTH), screen.width);
        int height = Math.min(settings.number("window.height", HEIGHT), screen.height);
        int x = settings.number("window.x", screen.x + (screen.width - width) / 2);
        int y = settings.number("window.y", screen.y + (screen.height - height) / 2);
        shell.setSize(width, height);
        shell.setLocation(
                Math.clamp(x, screen.x, screen.x + screen.width - width),
                Math.clamp(y, screen.y, screen.y + screen.height - height));
        shell.setMaximized(settings.truth("window.maximised", false));
    }

    static void keep(Shell shell, Settings settings) {
        settings.put("window.maximised", shell.getMaximized());
        if (!shell.getMaximized()) {
            Rectangle bounds = shell.getBounds();
            settings.put("window.x", bounds.x);
            settings.put("window.y", bounds.y);
            settings.put("window.width", bounds.width);
            settings.put("window.height", bounds.height);
        }
    }
}
