package org.lectern.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a process of its own, which has no {@code @TempDir}: gone with all in it at the end. */
record OwnFolder(Path path) implements AutoCloseable {
    static OwnFolder create(String name) throws IOException {
        return new OwnFolder(Files.createTempDirectory(name));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
