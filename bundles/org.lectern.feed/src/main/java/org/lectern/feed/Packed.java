package org.lectern.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder whose files are one collection, such as brat's texts with their standoff: read apart they would be papers that
 * know nothing of each other. It is packed as a zip, which the formats of such collections read, and of which the same
 * files make the same bytes.
 */
final class Packed implements AutoCloseable {
    private static final int MOST_FILES = 1_000_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final String SIGNED = "written by Lectern";

    private final Path zip;

    private Packed(Path zip) {
        this.zip = zip;
    }

    /** Whether the folder's files belong together, by the names that the tools give them. */
    static boolean isCollection(Path folder) throws IOException {
        boolean divided = isFolder(folder.resolve("annotators")) || isFolder(folder.resolve("unlabelled"));
        return Files.isRegularFile(folder.resolve("annotation.conf"))
                || Files.isRegularFile(folder.resolve("exportedproject.json"))
                || holds(folder, "*.ann")
                || isFolder(folder.resolve("annotators")) && holds(folder.resolve("annotators"), "*.jsonl")
                || divided && isSigned(folder.resolve("README.txt"))
                || isDividedByAnnotators(folder);
    }

    /** Folders beside each other with standoff of the same names are the annotators of one collection of brat. */
    private static boolean isDividedByAnnotators(Path folder) throws IOException {
        var names = new HashSet<String>();
        boolean twice = false;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Packed::isFolder)) {
            for (Path one : inside) {
                if (Files.exists(one.resolve("annotation.conf"))) {
                    return false;
                }
                try (DirectoryStream<Path> found = Files.newDirectoryStream(one, "*.ann")) {
                    for (Path standoff : found) {
                        twice |= names.size() < MOST_FILES
                                && !names.add(standoff.getFileName().toString());
                    }
                } catch (AccessDeniedException e) {
                    // The walk through the folders says so.
                }
            }
        }
        return twice;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean holds(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            return found.iterator().hasNext();
        }
    }

    private static boolean isSigned(Path readme) throws IOException {
        if (!Files.isRegularFile(readme)) {
            return false;
        }
        try (var in = Files.newInputStream(readme)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains(SIGNED);
        }
    }

    /** To be closed: the zip lies among the temporary files. Hidden files and links are left out. */
    static Packed of(Path folder) throws IOException {
        Path zip = Files.createTempFile("lectern-collection", ".zip");
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16));
                Stream<Path> files = Files.walk(folder)) {
            out.setLevel(Deflater.BEST_SPEED);
            long bytes = 0;
            List<Path> sorted = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                bytes += Files.size(file);
                if (sorted.size() > MOST_FILES || bytes > MOST_BYTES) {
                    throw new IOException("the folder holds more than 1,000,000 files, or more than 4 GB");
                }
                var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
        return new Packed(zip);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    Path file() {
        return zip;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(zip);
    }
}
