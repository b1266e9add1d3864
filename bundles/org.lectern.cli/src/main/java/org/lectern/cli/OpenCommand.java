package org.lectern.cli;

import java.util.concurrent.Callable;
import org.lectern.api.work.LecternException;
import org.lectern.api.workspace.WorkspaceException;
import org.lectern.api.workspace.Workspaces;
import picocli.CommandLine.Command;

/** {@code lectern open}. */
@Command(name = "open", description = "Open the window on the workspace.")
final class OpenCommand implements Callable<Integer> {
    private final Session session;

    OpenCommand(Session session) {
        this.session = session;
    }

    /**
     * Returns when the last window is closed. The window opens the workspace itself, after it is shown; what goes wrong then
     * is told there.
     */
    @Override
    @SuppressWarnings("unchecked")
    public Integer call() throws LecternException {
        Callable<Integer> window = session.find(Callable.class, "(lectern.application=workbench)")
                .orElseThrow(() -> new WorkspaceException(
                        "This Lectern has no window: its workbench did not start.",
                        "open",
                        "Run lectern doctor to see which part did not start."));
        System.setProperty(
                "lectern.workspace",
                session.folder().toAbsolutePath().normalize().toString());
        System.setProperty("lectern.annotator", session.annotator());
        try {
            return window.call();
        } catch (LecternException e) {
            throw e;
        } catch (Exception e) {
            throw new WorkspaceException(
                    "The window could not be opened: " + e.getMessage() + ".",
                    "open",
                    "The commands work without a window; lectern doctor says what it needs.",
                    e);
        } finally {
            session.find(Workspaces.class).ifPresent(Workspaces::close);
        }
    }
}
