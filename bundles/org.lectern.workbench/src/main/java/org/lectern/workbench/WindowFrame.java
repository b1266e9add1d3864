package org.lectern.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lectern.presentation.RecoveryModel;
import org.lectern.workbench.layout.Pages;
import org.lectern.workbench.look.Parts;

/** What stands around the perspective in front: menus, toolbar, the bars that ask or tell something, the status line. */
final class WindowFrame {
    private WindowFrame() {}

    /** Fills the window's shell, from above to below. */
    static ToolRow build(MainWindow window, WindowSelection selection, Pages pages, RecoveryModel recovery) {
        Shell shell = window.shell();
        Parts parts = window.parts();
        new MenuBar(window, shell);
        var tools = new ToolRow(shell, window, parts);
        tools.control().setLayoutData(high(parts, ToolRow.HEIGHT, SWT.TOP));
        parts.line(shell, true, 1);
        new QuestionBar(shell, window.models().plugins(), parts, window::focusAgain);
        new RecoveryBar(shell, recovery, parts, window::focusAgain);
        pages.addTo(shell);
        parts.line(shell, true, 1);
        Composite status =
                new StatusBar(shell, window.models(), selection, parts, () -> window.run("failure.details")).control();
        status.setLayoutData(high(parts, StatusBar.HEIGHT, SWT.BOTTOM));
        return tools;
    }

    private static GridData high(Parts parts, int height, int at) {
        var data = new GridData(SWT.FILL, at, true, false);
        data.heightHint = parts.theme().px(height);
        return data;
    }
}
