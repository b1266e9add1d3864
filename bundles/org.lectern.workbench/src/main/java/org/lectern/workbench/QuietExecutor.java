package org.lectern.workbench;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A model may be told of a change while the window closes; nobody is left to see what it would read. */
final class QuietExecutor {
    private QuietExecutor() {}

    static Executor of(Executor executor) {
        return task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                System.getLogger(QuietExecutor.class.getName())
                        .log(System.Logger.Level.DEBUG, "A task came after the window was closed", e);
            }
        };
    }
}
