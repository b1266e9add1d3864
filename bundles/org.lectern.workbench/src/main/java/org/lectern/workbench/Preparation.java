package org.lectern.workbench;

import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.layout.Pages;

/** Makes the perspectives that are not in front, one after the other, while nobody waits for them. */
final class Preparation {
    /** The papers are there by then. */
    private static final int FIRST_MILLIS = 2000;

    private static final int NEXT_MILLIS = 100;

    private final Shell shell;
    private final Pages pages;

    Preparation(Shell shell, Pages pages) {
        this.shell = shell;
        this.pages = pages;
    }

    void begin() {
        shell.getDisplay().timerExec(FIRST_MILLIS, this::next);
    }

    private void next() {
        if (!shell.isDisposed() && pages.prepare()) {
            shell.getDisplay().timerExec(NEXT_MILLIS, this::next);
        }
    }
}
