package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    private static final String HASH = "a".repeat(64);

    @TempDir
    private Path folder;

    private Path file;
    private KnownFiles known;

    @BeforeEach
    void write() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("unix"),
                "The file system does not tell when it saw the last change of a file");
        file = Files.write(folder.resolve("papers.jsonl"), new byte[(int) KnownFiles.LARGE]);
        known = new KnownFiles(folder.resolve("kept/files"), LATER);
    }

    @Test
    void aFileThatNobodyTouchedIsKnownAlsoToTheNextProcess() {
        String stamp = known.stamp(file).orElseThrow();
        assertEquals(Optional.empty(), known.hash(stamp));
        known.remember(file, stamp, HASH);
        var next = new KnownFiles(folder.resolve("kept/files"), LATER);
        assertEquals(Optional.of(HASH), next.stamp(file).flatMap(next::hash));
    }

    @Test
    void aFileThatWasWrittenAnewIsNotKnownThoughItsSizeAndItsDateAreTheSame() throws IOException {
        String stamp = known.stamp(file).orElseThrow();
        known.remember(file, stamp, HASH);
        var date = Files.getLastModifiedTime(file);
        byte[] other = new byte[(int) KnownFiles.LARGE];
        other[7] = 1;
        // The system's clock for files goes in steps of some milliseconds.
        do {
            Files.write(file, other);
            Files.setLastModifiedTime(file, date);
        } while (known.stamp(file).equals(Optional.of(stamp)));
        assertEquals(Optional.empty(), known.stamp(file).flatMap(known::hash));
        known.remember(file, stamp, HASH);
        assertEquals(Optional.empty(), known.stamp(file).flatMap(known::hash));
    }

    @Test
    void anotherFileWithTheSameBytesIsNotKnown() throws IOException {
        known.remember(file, known.stamp(file).orElseThrow(), HASH);
        Path copy = Files.copy(file, folder.resolve("copy.jsonl"));
        assertNotEquals(known.stamp(file), known.stamp(copy));
    }

    @Test
    void ofSmallMissingAndJustChangedFilesThereIsNoStamp() throws IOException {
        assertEquals(Optional.empty(), known.stamp(Files.write(folder.resolve("small"), new byte[100])));
        assertEquals(Optional.empty(), known.stamp(folder.resolve("none")));
        assertEquals(Optional.empty(), new KnownFiles(folder.resolve("files"), Clock.systemUTC()).stamp(touched()));
    }

    private Path touched() throws IOException {
        return Files.write(file, new byte[(int) KnownFiles.LARGE]);
    }

    @Test
    void aListThatIsDamagedOrCannotBeKeptOnlyForgets() throws IOException {
        String stamp = known.stamp(file).orElseThrow();
        Files.createDirectories(folder.resolve("kept"));
        Files.write(folder.resolve("kept/files"), new byte[] {(byte) 0xff, 0, ' ', '\n', 1});
        assertEquals(Optional.empty(), known.hash(stamp));
        known.remember(file, stamp, HASH);
        assertEquals(Optional.of(HASH), known.hash(stamp));
        var nowhere =
                new KnownFiles(Files.writeString(folder.resolve("text"), "x").resolve("files"), LATER);
        nowhere.remember(file, stamp, HASH);
        assertEquals(Optional.empty(), nowhere.hash(stamp));
    }

    @Test
    void ofManyFilesTheOldestAreForgotten() throws IOException {
        String stamp = known.stamp(file).orElseThrow();
        known.remember(file, stamp, HASH);
        List<String> one = Files.readAllLines(folder.resolve("kept/files"));
        var many = new ArrayList<>(one);
        for (int i = 0; i < 600; i++) {
            many.add("b".repeat(64) + " 1:" + i);
        }
        Files.write(folder.resolve("kept/files"), many);
        known.remember(file, stamp, "c".repeat(64));
        List<String> kept = Files.readAllLines(folder.resolve("kept/files"));
        assertEquals(500, kept.size());
        assertTrue(kept.getLast().startsWith("c"));
    }
}
