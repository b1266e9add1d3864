package org.lectern.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lectern.api.plugin.PluginException;

/** Copies a jar into the folder, if it is a plug-in. A jar of that name is replaced: that is how one is updated. */
record Installation(Path folder, PluginSet set) {
    /** The name under which it lies in the folder. */
    String copy(Path jar) throws PluginException {
        String name = jar.getFileName() == null ? "" : jar.getFileName().toString();
        if (!Files.exists(jar)) {
            throw new PluginException(
                    "There is no file " + jar + ".", jar.toString(), "Give the path of a plug-in's jar.");
        }
        if (!SettledFiles.isJar(name)) {
            throw broken(name, "does not end in .jar");
        }
        try {
            copy(jar, folder.resolve(name));
        } catch (IOException e) {
            throw new PluginException(
                    "Could not copy " + jar + " to " + folder + ": " + e.getMessage() + ".",
                    jar.toString(),
                    "Look whether the workspace can be written to, and whether its disk is full.",
                    e);
        }
        return name;
    }

    private void copy(Path jar, Path place) throws IOException, PluginException {
        PluginJar read = set.read(jar);
        try {
            if (read.problem().isPresent()) {
                throw broken(jar.getFileName().toString(), read.problem().get());
            }
            Files.createDirectories(folder);
            // The copy that was read, not the file, which may have changed since.
            Path part = Files.createTempFile(folder, ".lectern-", ".part");
            try {
                Files.copy(read.copy().orElseThrow(), part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } finally {
            set.drop(read);
        }
    }

    static PluginException broken(String file, String problem) {
        return new PluginException(
                file + " " + problem + ". It was not started.", file, "Get the plug-in from its author again.");
    }
}
