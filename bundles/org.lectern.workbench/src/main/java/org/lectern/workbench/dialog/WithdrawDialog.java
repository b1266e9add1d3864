package org.lectern.workbench.dialog;

import org.lectern.api.model.ImportRun;
import org.lectern.presentation.Facts;
import org.lectern.workbench.MainWindow;
import org.lectern.workbench.Messages;

/** Asks whether what an import brought is to go. */
public final class WithdrawDialog {
    private WithdrawDialog() {}

    public static void ask(MainWindow window, ImportRun run) {
        Question.ask(
                window,
                "imports.withdraw",
                Messages.get("imports.withdraw"),
                Messages.get("imports.withdraw.text", Facts.shortName(run.source()), run.papers()),
                Messages.get("imports.withdraw.go"),
                () -> window.models().pastImports().withdraw(run));
    }
}
