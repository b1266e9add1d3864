package org.lectern.workbench;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.Settings;

/** Where a window stands, how large it is and which perspective is in front, kept in the settings by its number. */
final class WindowMemory {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 880;

    private final int number;

    /** @param number 1 for the first window */
    WindowMemory(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    private String key(String name) {
        return number == 1 ? name : name + "." + number;
    }

    /** The perspective that was in front. */
    String perspective(Settings settings) {
        return settings.text(key("perspective"))
                .or(() -> settings.text("perspective"))
                .orElse("read");
    }

    /** Whether this window ever stood somewhere. */
    boolean has(Settings settings) {
        return settings.value(key("window.x")).isPresent();
    }

    /** A new window does not stand where another of its number once was. */
    void forget(Settings settings) {
        settings.remove(key("window.x"));
    }

    /** Puts the window where it was, as far as the screen allows; a first one into the middle. */
    void restore(Shell shell, Settings settings) {
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        int width = Math.min(settings.number(key("window.width"), WIDTH), screen.width);
        int height = Math.min(settings.number(key("window.height"), HEIGHT), screen.height);
        int x = settings.number(key("window.x"), screen.x + (screen.width - width) / 2);
        int y = settings.number(key("window.y"), screen.y + (screen.height - height) / 2);
        shell.setSize(width, height);
        shell.setLocation(
                Math.clamp(x, screen.x, screen.x + screen.width - width),
                Math.clamp(y, screen.y, screen.y + screen.height - height));
        shell.setMaximized(settings.truth(key("window.maximised"), false));
    }

    void keep(Shell shell, String perspective, Settings settings) {
        settings.put(key("perspective"), perspective);
        settings.put(key("window.maximised"), shell.getMaximized());
        if (!shell.getMaximized()) {
            Rectangle bounds = shell.getBounds();
            settings.put(key("window.x"), bounds.x);
            settings.put(key("window.y"), bounds.y);
            settings.put(key("window.width"), bounds.width);
            settings.put(key("window.height"), bounds.height);
        }
    }
}
