package org.lectern.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;

/** A folder that is, or has just become, a workspace. */
record WorkspaceFolder(Path folder, Description description) implements Workspace {

    /** Checks the place before anything is written there. */
    static WorkspaceFolder at(Path place) throws WorkspaceException {
        Path folder = place.toAbsolutePath().normalize();
        Path file = folder.resolve(Description.FILE);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused(
                    "A workspace is a folder, this is a file; nothing was changed.",
                    folder,
                    "Name a folder; it is made where it does not exist yet.",
                    null);
        }
        if (!Files.exists(file)) {
            create(folder, file);
        }
        Description description = Description.read(file);
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, null);
        }
        return new WorkspaceFolder(folder, description);
    }

    private static void create(Path folder, Path file) throws WorkspaceException {
        try {
            Files.createDirectories(folder);
            if (holdsSomething(folder)) {
                throw refused(
                        "The folder holds files and is no workspace; nothing was changed.",
                        folder,
                        "Choose an empty folder, or a new name inside this one.",
                        null);
            }
            Description.FRESH.write(file);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Hidden files do not count: desktops leave theirs in every folder. */
    private static boolean holdsSomething(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(path -> !path.getFileName().toString().startsWith("."));
        }
    }

    private static WorkspaceException unwritable(Path folder, IOException cause) {
        return refused(
                "The folder cannot be written, so it cannot be a workspace; nothing was changed.",
                folder,
                "Choose a folder of your own, or make this one writable for you.",
                cause);
    }

    private static WorkspaceException refused(String failure, Path folder, String advice, IOException cause) {
        return new WorkspaceException(failure, folder.toString(), advice, cause);
    }

    @Override
    public Path folder(String name) {
        Path inside = folder.resolve(name).normalize();
        if (!inside.startsWith(folder) || inside.equals(folder)) {
            throw new IllegalArgumentException("Not the name of a folder inside the workspace: " + name);
        }
        try {
            return Files.createDirectories(inside);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + inside + " cannot be made", e);
        }
    }
}
