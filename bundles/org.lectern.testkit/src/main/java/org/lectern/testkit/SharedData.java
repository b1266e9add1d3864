package org.lectern.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real data that lies beside the checkout and is not part of it. Tests that want it are skipped where it is missing. */
public final class SharedData {
    private SharedData() {}

    /** The file or folder of that name under the shared {@code data} folder; skips the calling test where it is not there. */
    public static Path require(String name) {
        Path path = Path.of(System.getProperty("lectern.shared", "../shared"), "data", name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "skipped: no shared data at " + path.toAbsolutePath().normalize());
        return path.toAbsolutePath().normalize();
    }
}
