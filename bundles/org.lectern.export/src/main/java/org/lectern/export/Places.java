package org.lectern.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.Exports.Entry;

/** Where an export may be written. Found out before anything is read, so that a wrong path costs no time. */
final class Places {
    private Places() {}

    /** The target as an absolute path, links followed, so that a link stays and what it points to is replaced. */
    static Path check(Path target, Entry format) throws ExportException {
        Path place = resolved(target);
        boolean folder = format.extension().isEmpty();
        if (!folder && Files.isDirectory(place)) {
            throw new ExportException(
                    target + " is a folder. It is unchanged.",
                    target.toString(),
                    "Give the name of a file in it, such as " + target.resolve("papers." + format.extension()) + ".");
        }
        if (Files.exists(place) && !(folder ? Files.isDirectory(place) : Files.isRegularFile(place))) {
            throw new ExportException(
                    target + (folder ? " is not a folder." : " is not a file.") + " It is unchanged.",
                    target.toString(),
                    "Choose another name.");
        }
        checkParent(target, place.getParent());
        return place;
    }

    private static void checkParent(Path target, Path parent) throws ExportException {
        if (parent == null || !Files.isDirectory(parent)) {
            throw new ExportException(
                    "There is no folder " + parent + " to write to.",
                    target.toString(),
                    "Create the folder, or choose another one.");
        }
        if (!Files.isWritable(parent)) {
            throw new ExportException(
                    "The folder " + parent + " cannot be written to.",
                    target.toString(),
                    "Choose a folder that you may write to.");
        }
    }

    private static Path resolved(Path target) throws ExportException {
        try {
            Path absolute = target.toAbsolutePath().normalize();
            return Files.exists(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            throw new ExportException(
                    "Could not look at " + target + ": " + e.getMessage() + ".",
                    target.toString(),
                    "Choose another place.",
                    e);
        }
    }
}
