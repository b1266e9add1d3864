package org.lectern.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A format that is one file. */
final class StagedFile implements StagedTarget {
    private final Path place;
    private final Path part;
    private SyncedStream stream;

    StagedFile(Path place) {
        this.place = place;
        this.part = StagedTarget.beside(place);
    }

    @Override
    public OutputStream file() throws IOException {
        if (stream != null) {
            throw new IllegalStateException("The one file of the format is open already");
        }
        stream = new SyncedStream(part);
        return stream;
    }

    @Override
    public OutputStream file(String name) {
        throw new IllegalStateException("The format is one file, it has none inside called " + name);
    }

    @Override
    public boolean isWritten() {
        return stream != null;
    }

    @Override
    public void moveIntoPlace() throws IOException {
        stream.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        StagedTarget.syncFolder(place.getParent());
    }

    @Override
    public void close() throws IOException {
        try {
            if (stream != null) {
                stream.close();
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
