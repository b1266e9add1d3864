package org.lectern.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What large files held when they were last read, so that an unchanged one need not be hashed again. A file is told by its
 * stamp: which file it is, its size, when it was written, and when the system saw the last change, which no program can set.
 * Where a file system does not say all that, nothing is known. What cannot be read or kept is not known either.
 */
final class KnownFiles {
    /** In bytes. What is smaller is hashed as quickly as it is looked up. */
    static final long LARGE = 1L << 20;

    private static final int MOST = 500;
    private static final long LONGEST_LIST = 1L << 20;
    /** Clocks of file systems go in steps: of what has changed just now, a further change might not be seen. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(KnownFiles.class.getName());

    private final Path list;
    private final Clock clock;

    /** @param list the file that remembers: a hash and a stamp on each line, the newest last */
    KnownFiles(Path list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** Empty where the file is not large, has changed just now, or no stamp of it can be had. */
    Optional<String> stamp(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        try {
            Map<String, Object> says = Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime");
            var changed = (FileTime) says.get("ctime");
            Instant settled = clock.instant().minus(SETTLED);
            if ((long) says.get("size") < LARGE || changed.toInstant().isAfter(settled)) {
                return Optional.empty();
            }
            return Optional.of(says.get("dev") + ":" + says.get("ino") + ":" + says.get("size") + ":"
                    + nanoseconds(says.get("lastModifiedTime")) + ":" + nanoseconds(changed));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }

    /** The SHA-256 of the file that had this stamp. */
    Optional<String> hash(String stamp) {
        return lines().stream()
                .filter(line -> line.endsWith(" " + stamp))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .reduce((earlier, later) -> later);
    }

    /** @param stamp from before the file was read; it has to be the same still */
    void remember(Path file, String stamp, String hash) {
        String line = hash + " " + stamp;
        List<String> known = lines();
        if (!known.contains(line) && stamp(file).equals(Optional.of(stamp))) {
            var lines = new ArrayList<>(known);
            lines.add(line);
            write(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
        }
    }

    private List<String> lines() {
        try {
            return Files.size(list) > LONGEST_LIST ? List.of() : Files.readAllLines(list, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Files will be hashed, since their stamps cannot be read", e);
            return List.of();
        }
    }

    /** Moved into place whole: another process may be reading it. */
    private void write(List<String> lines) {
        try {
            Files.createDirectories(list.getParent());
            Path fresh = Files.createTempFile(list.getParent(), ".files", ".tmp");
            try {
                Files.write(fresh, lines, StandardCharsets.US_ASCII);
                Files.move(fresh, list, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Files will be hashed again, since their stamps cannot be kept", e);
        }
    }
}
