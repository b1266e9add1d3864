package org.lectern.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Sees to it that a window always has the focus somewhere, for without it no key reaches the window: what had it may be hidden
 * now, or what should have it was not there yet.
 */
final class FocusHome {
    private final Shell shell;
    private final Runnable focusAgain;
    private boolean looking;

    /** @param focusAgain puts the focus where it belongs */
    FocusHome(Shell shell, Runnable focusAgain) {
        this.shell = shell;
        this.focusAgain = focusAgain;
        Display display = shell.getDisplay();
        Listener changed = this::changed;
        display.addFilter(SWT.Show, changed);
        display.addFilter(SWT.Hide, changed);
        shell.addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.Show, changed);
            display.removeFilter(SWT.Hide, changed);
        });
    }

    private void changed(Event event) {
        if (!looking && event.widget instanceof Control control && control.getShell() == shell) {
            looking = true;
            shell.getDisplay().asyncExec(() -> {
                looking = false;
                look();
            });
        }
    }

    /** Puts the focus where it belongs if it is nowhere. */
    void look() {
        if (shell.isDisposed() || shell != shell.getDisplay().getActiveShell()) {
            return;
        }
        Control focus = shell.getDisplay().getFocusControl();
        if (focus == null || focus == shell || !focus.isVisible()) {
            focusAgain.run();
        }
    }
}
