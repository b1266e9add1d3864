package org.lectern.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Runs what a key means before the control that has the focus hears of it, and follows the focus. */
final class WindowKeys {
    private final MainWindow window;

    private WindowKeys(MainWindow window) {
        this.window = window;
    }

    /** Until the window is gone. */
    static void on(MainWindow window) {
        var keys = new WindowKeys(window);
        Display display = window.shell().getDisplay();
        Listener key = keys::keyDown;
        Listener focus = keys::focusIn;
        display.addFilter(SWT.KeyDown, key);
        display.addFilter(SWT.FocusIn, focus);
        window.shell().addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.KeyDown, key);
            display.removeFilter(SWT.FocusIn, focus);
        });
    }

    private void keyDown(Event event) {
        if (event.widget instanceof Control control && control.getShell() == window.shell()) {
            window.keys().command(event, window.perspective(), control).ifPresent(command -> {
                event.doit = false;
                event.type = SWT.None;
                window.run(command);
            });
        }
    }

    private void focusIn(Event event) {
        if (event.widget instanceof Control control && control.getShell() == window.shell()) {
            window.page().ifPresent(page -> page.focusMoved(control));
        }
    }
}
