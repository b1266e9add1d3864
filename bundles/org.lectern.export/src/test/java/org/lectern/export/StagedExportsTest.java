package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.work.Progress;

/** What stands at the target is replaced only when all is written. */
class StagedExportsTest extends StoredExports {
    @Test
    void whatStoodThereStaysWhenTheExporterFailsAndTheExporterIsNamed() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        offer("broken", "txt", writing((papers, target, progress) -> {
            target.file().write(7);
            throw new IllegalStateException("Oh");
        }));
        ExportException refused = refusal(all("broken"), file);
        assertEquals(
                "The exporter Broken of some.bundle failed: java.lang.IllegalStateException: Oh." + " What stood at "
                        + file + " before is unchanged.",
                refused.getMessage());
        assertEquals("some.bundle", refused.subject());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("papers.txt"), namesIn(place));
    }

    @Test
    void anErrorOfAnExporterIsNamedToo() {
        offer("broken", "txt", writing((papers, target, progress) -> {
            throw new NoClassDefFoundError("some/Missing");
        }));
        assertEquals(
                "some.bundle", refusal(all("broken"), place.resolve("x.txt")).subject());
    }

    @Test
    void anExporterThatWritesNoFileIsNamed() {
        offer("lazy", "txt", writing((papers, target, progress) -> {}));
        assertEquals("some.bundle", refusal(all("lazy"), place.resolve("x.txt")).subject());
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void aFullDiskIsToldAndWhatStoodThereStays() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        offer("full", "txt", writing((papers, target, progress) -> {
            try (var out = target.file()) {
                out.write(7);
                throw new IOException("No space left on device");
            }
        }));
        ExportException refused = refusal(all("full"), file);
        assertEquals(
                "Could not write the Full export: No space left on device. What stood at " + file
                        + " before is unchanged. Look whether the disk is full, or choose another folder.",
                refused.getMessage() + " " + refused.advice());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("papers.txt"), namesIn(place));
    }

    @Test
    void cancellingGetsThroughAndLeavesNothing() {
        assertThrows(
                CancellationException.class,
                () -> exports.run(all("titles"), place.resolve("x.txt"), doing -> {
                    throw new CancellationException();
                }));
        assertEquals(List.of(), namesIn(place));
    }

    @Test
    void anOldFileIsReplaced() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        exports.run(all("titles"), file, Progress.NONE);
        assertEquals(MANY, Files.readAllLines(file).size());
    }

    @Test
    void aLinkStaysAndWhatItPointsToIsReplaced() throws Exception {
        Path file = Files.writeString(place.resolve("papers.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        assertEquals(file, exports.run(all("titles"), link, Progress.NONE).path());
        assertEquals(
                List.of(true, MANY),
                List.of(Files.isSymbolicLink(link), Files.readAllLines(file).size()));
    }

    @Test
    void aPlaceThatCannotTakeTheFileIsRefused() throws Exception {
        assertEquals(
                place + " is a folder. It is unchanged.",
                refusal(all("titles"), place).getMessage());
        Path nowhere = place.resolve("no").resolve("x.txt");
        ExportException refused = refusal(all("titles"), nowhere);
        assertEquals("There is no folder " + nowhere.getParent() + " to write to.", refused.getMessage());
        assertEquals(nowhere.toString(), refused.subject());
        Path file = Files.writeString(place.resolve("file"), "old");
        offer("folder", "", new TwoFiles());
        assertEquals(
                file + " is not a folder. It is unchanged.",
                refusal(all("folder"), file).getMessage());
    }

    @Test
    void aFolderFormatAppearsWhole() throws Exception {
        offer("folder", "", new TwoFiles());
        Path target = place.resolve("corpus");
        exports.run(all("folder"), target, Progress.NONE);
        assertEquals("a", Files.readString(target.resolve("a.txt")));
        assertEquals("b", Files.readString(target.resolve("in/b.txt")));
        Files.writeString(target.resolve("a.txt"), "changed");
        exports.run(all("folder"), target, Progress.NONE);
        assertEquals("a", Files.readString(target.resolve("a.txt")));
        assertEquals(List.of("corpus"), namesIn(place));
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws Exception {
        offer("folder", "", new TwoFiles());
        Path target = Files.createDirectory(place.resolve("thesis"));
        Files.writeString(target.resolve("chapter1.tex"), "mine");
        assertEquals(
                "The folder " + target
                        + " holds chapter1.tex, which this export does not write. The folder is unchanged.",
                refusal(all("folder"), target).getMessage());
        assertEquals(List.of("chapter1.tex"), namesIn(target));
        assertEquals(List.of("thesis"), namesIn(place));
    }

    @Test
    void noFileOfAFolderFormatLeavesTheFolder() {
        for (String name : List.of("../out.txt", "/tmp/out.txt", "a/../../out.txt", "", ".", "a/..")) {
            offer(
                    "escaping",
                    "",
                    writing((papers, target, progress) -> target.file(name).close()));
            assertEquals(
                    "some.bundle",
                    refusal(all("escaping"), place.resolve("corpus")).subject(),
                    name);
        }
        assertEquals(List.of(), namesIn(place));
    }

    private static final class TwoFiles implements Exporter {
        @Override
        public Set<ExportField> carries() {
            return Set.of();
        }

        @Override
        public void write(ExportPapers papers, ExportTarget target, Progress progress) throws IOException {
            try (var a = target.file("a.txt");
                    var b = target.file("in/b.txt")) {
                a.write('a');
                b.write('b');
            }
        }
    }
}
