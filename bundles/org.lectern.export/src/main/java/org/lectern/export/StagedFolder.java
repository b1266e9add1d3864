package org.lectern.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.api.export.ExportException;

/**
 * A format that is a folder. A folder that stands at its place is replaced only where the export writes all of its files
 * anew: a slip of the hand must not cost somebody's documents.
 */
final class StagedFolder implements StagedTarget {
    private final Path place;
    private final Path part;
    private final List<SyncedStream> streams = new ArrayList<>();

    StagedFolder(Path place) throws IOException {
        this.place = place;
        this.part = StagedTarget.beside(place);
        Files.createDirectory(part);
    }

    @Override
    public OutputStream file() {
        throw new IllegalStateException("The format is a folder: its files need names");
    }

    @Override
    public OutputStream file(String name) throws IOException {
        Path file = part.resolve(name).normalize();
        if (!file.startsWith(part) || file.equals(part)) {
            throw new IllegalArgumentException("The name " + name + " leads out of the export's folder");
        }
        Files.createDirectories(file.getParent());
        var stream = new SyncedStream(file);
        streams.removeIf(SyncedStream::isClosed);
        streams.add(stream);
        return stream;
    }

    @Override
    public boolean isWritten() {
        return true;
    }

    @Override
    public void moveIntoPlace() throws IOException, ExportException {
        closeStreams();
        if (!Files.exists(place)) {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            refuseForeignFiles();
            replace();
        }
        StagedTarget.syncFolder(place.getParent());
    }

    private void refuseForeignFiles() throws IOException, ExportException {
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> foreign = files.filter(file -> !Files.isDirectory(file))
                    .map(place::relativize)
                    .filter(file -> !Files.isRegularFile(part.resolve(file)))
                    .sorted()
                    .limit(1)
                    .toList();
            if (!foreign.isEmpty()) {
                throw new ExportException(
                        "The folder " + place + " holds " + foreign.getFirst()
                                + ", which this export does not write. The folder is unchanged.",
                        place.toString(),
                        "Choose a new folder, or empty this one first.");
            }
        }
    }

    private void replace() throws IOException {
        Path old = StagedTarget.beside(place);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    private void closeStreams() throws IOException {
        for (SyncedStream stream : streams) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeStreams();
        } finally {
            if (Files.exists(part)) {
                delete(part);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
