package org.lectern.feed;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.feed.ImportReport.Skipped;

/**
 * The files behind the paths a user named: a folder means all files below it, hidden ones and links left out. A folder
 * whose files are one collection is one of them, as a folder.
 */
final class ImportFiles {
    /**
     * @param named the user named the file itself
     * @param name as shown and kept
     */
    record Found(Path path, boolean named, String name) {
        /** Named with slashes, as the user wrote it. */
        Found(Path path, boolean named) {
            this(path, named, path.normalize().toString().replace('\\', '/'));
        }
    }

    private final List<Found> files = new ArrayList<>();
    private final List<Skipped> missing = new ArrayList<>();

    ImportFiles(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.isRegularFile(path)) {
                files.add(new Found(path, true));
            } else {
                missing.add(new Skipped(
                        path.toString(),
                        Files.exists(path) ? "is neither a file nor a folder" : "there is no such file",
                        true));
            }
        }
    }

    private void addFolder(Path folder) {
        var inside = new ArrayList<Path>();
        try {
            if (Packed.isCollection(folder)) {
                files.add(new Found(folder, true));
                return;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    if (dir.equals(folder)) {
                        return FileVisitResult.CONTINUE;
                    }
                    boolean hidden = isHidden(dir);
                    if (!hidden && Packed.isCollection(dir)) {
                        inside.add(dir);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        inside.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    missing.add(new Skipped(file.toString(), "could not be read: " + reason(e), file.equals(folder)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            missing.add(new Skipped(folder.toString(), "could not be listed: " + reason(e), true));
        }
        inside.stream().sorted().map(path -> new Found(path, false)).forEach(files::add);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** An I/O failure in words: the JDK's message is often the path alone. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission";
            case NoSuchFileException gone -> "it is gone";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** In the order the user named them; inside a folder by name. */
    List<Found> files() {
        return files;
    }

    List<Skipped> missing() {
        return missing;
    }
}
