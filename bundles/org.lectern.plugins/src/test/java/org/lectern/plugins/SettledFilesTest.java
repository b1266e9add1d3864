package org.lectern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.plugins.SettledFiles.Look;

class SettledFilesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsBeingWrittenIsWaitedFor() throws Exception {
        var files = new SettledFiles(folder);
        Path jar = write("a.jar", "one", NOON);
        assertWaiting(files.look(NOON));
        write("a.jar", "one and two", NOON.plusMillis(200));
        assertWaiting(files.look(NOON.plusMillis(250)));
        assertWaiting(files.look(NOON.plusMillis(499)));
        assertEquals(new Look(Map.of("a.jar", SettledFiles.stamp(jar)), false), files.look(NOON.plusMillis(550)));
    }

    @Test
    void aFileOfYesterdayIsTakenAtOnce() throws Exception {
        Path jar = write("a.jar", "old", NOON.minusSeconds(86_400));
        assertEquals(new Look(Map.of("a.jar", SettledFiles.stamp(jar)), false), new SettledFiles(folder).look(NOON));
    }

    @Test
    void aFileFromTheFutureIsWatchedFirst() throws Exception {
        var files = new SettledFiles(folder);
        write("a.jar", "new", NOON.plusSeconds(3600));
        assertWaiting(files.look(NOON));
        assertEquals(false, files.look(NOON.plusMillis(300)).waiting());
    }

    @Test
    void onlyJarsThatAreNotHiddenCount() throws Exception {
        write("disabled.json", "{}", NOON.minusSeconds(9));
        write(".part.jar", "x", NOON.minusSeconds(9));
        write("B.JAR", "x", NOON.minusSeconds(9));
        assertEquals(
                Set.of("B.JAR"), new SettledFiles(folder).look(NOON).present().keySet());
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws Exception {
        assertEquals(new Look(Map.of(), false), new SettledFiles(folder.resolve("none")).look(NOON));
    }

    private static void assertWaiting(Look look) {
        assertEquals(new Look(Map.of("a.jar", Optional.empty()), true), look);
    }

    private Path write(String name, String text, Instant changed) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
