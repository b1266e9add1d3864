package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lectern.api.work.LecternException;
import org.lectern.api.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lectern demo}. */
@Command(name = "demo", description = "Do the main job on sample pages in a new workspace, and open the window on it.")
final class DemoCommand implements Callable<Integer> {
    private static final String DEFAULT_NAME = "lectern-demo";

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The new workspace folder; else that of -w, else lectern-demo here.")
    private Path folder;

    @Option(names = "--no-window", description = "Do not open the window.")
    private boolean noWindow;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LecternException {
        Path target = target();
        session.use(Optional.of(target), session.chosenAnnotator());
        new Demo(session, samples()).run();
        boolean wantsWindow = !noWindow;
        if (wantsWindow && WindowProcess.displayIsThere()) {
            WindowProcess.start(session.context(), target);
            session.output().say("The window opens on it now.");
        } else if (wantsWindow) {
            session.output().say("There is no display here, so the window was not opened; all else was done.");
        }
        return Exit.DONE;
    }

    private Path target() throws WorkspaceException {
        Optional<Path> named = Optional.ofNullable(folder).or(session::chosenFolder);
        if (named.isEmpty()) {
            Path chosen = Path.of(DEFAULT_NAME);
            for (int number = 2; Files.exists(chosen); number++) {
                chosen = Path.of(DEFAULT_NAME + "-" + number);
            }
            return chosen;
        }
        if (!isEmptyOrMissing(named.get())) {
            throw new WorkspaceException(
                    "The folder " + named.get() + " has something in it already. It is unchanged.",
                    named.get().toString(),
                    "The demo wants a new folder: name one that is not there yet.");
        }
        return named.get();
    }

    private static boolean isEmptyOrMissing(Path path) throws WorkspaceException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new WorkspaceException(
                    path + " is not a folder that can be read. It is unchanged.",
                    path.toString(),
                    "Name a folder that is not there yet.",
                    e);
        }
    }

    private Path samples() throws WorkspaceException {
        Path pages = Path.of(session.context().getProperty("lectern.home"), "samples", "pages");
        if (!Files.isDirectory(pages)) {
            throw new WorkspaceException(
                    "The sample pages are not in this Lectern.",
                    pages.toString(),
                    "Build it anew, or import pages of your own with lectern import.");
        }
        return pages;
    }
}
