package org.lectern.workbench.dialog;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.look.Parts;

/** A small shell over the window that Esc closes. */
public final class Popup {
    private Popup() {}

    /** Over the upper part of the window; {@code style} adds a title bar or not. */
    public static Shell over(MainWindow window, Parts parts, String name, int style, int width, int height) {
        var shell = new Shell(window.shell(), style);
        shell.setData("name", name);
        parts.dress(shell, Token.VIEW, Token.TEXT);
        Rectangle around = window.shell().getClientArea();
        Point at = window.shell().toDisplay(around.x, around.y);
        int wide = Math.min(parts.theme().px(width), around.width - 16);
        int high = Math.min(parts.theme().px(height), around.height - 16);
        shell.setBounds(at.x + (around.width - wide) / 2, at.y + Math.max(8, (around.height - high) / 4), wide, high);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        return shell;
    }
}
