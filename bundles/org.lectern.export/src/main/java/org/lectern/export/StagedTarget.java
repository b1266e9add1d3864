package org.lectern.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportTarget;

/** An export in the making. Closing it removes what was not moved into place. */
interface StagedTarget extends ExportTarget, AutoCloseable {
    boolean isWritten();

    /** Makes all of it durable, and then visible under its name. */
    void moveIntoPlace() throws IOException, ExportException;

    @Override
    void close() throws IOException;

    /** A new name beside the target: on the same disk, so that the move is one step. */
    static Path beside(Path place) {
        return place.resolveSibling(".lectern-" + UUID.randomUUID() + ".part");
    }

    /** Makes the names in a folder durable, where the system can. */
    static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
