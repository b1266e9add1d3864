package org.lectern.workbench;

import org.lectern.presentation.RecoveryModel;

/** The windows of this process, as each of them knows them. On the UI thread. */
public interface Windows {
    /** What was found of a workspace that was not closed as it should be. */
    RecoveryModel recovery();

    /** Opens one more window on the workspace. */
    void openAnother();

    /** Closes all windows; asks in this one first where jobs run. */
    void quit(MainWindow asking);

    /** Whether this window may close now. Where jobs would end with it, it may not yet, and the user is asked. */
    boolean mayClose(MainWindow window);
}
