package org.lectern.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which jars lie in a folder, and which of them are no longer being written. */
final class SettledFiles {
    /** How long size and time of change must stay the same. */
    static final Duration QUIET = Duration.ofMillis(300);

    /** What tells one state of a file from another without reading it. */
    record Stamp(long size, Instant changed, Object key) {}

    /**
     * @param present all jars, with what they look like where they are settled
     * @param waiting some jar is not settled: look again soon
     */
    record Look(Map<String, Optional<Stamp>> present, boolean waiting) {}

    private record Seen(Stamp stamp, Instant since) {}

    private final Path folder;
    private final Map<String, Seen> seen = new HashMap<>();

    SettledFiles(Path folder) {
        this.folder = folder;
    }

    Look look(Instant now) throws IOException {
        var present = new TreeMap<String, Optional<Stamp>>();
        boolean waiting = false;
        for (Path file : jars()) {
            String name = file.getFileName().toString();
            Optional<Stamp> stamp = stamp(file);
            if (stamp.isPresent()) {
                boolean settled = isSettled(name, stamp.get(), now);
                present.put(name, settled ? stamp : Optional.empty());
                waiting |= !settled;
            }
        }
        seen.keySet().retainAll(present.keySet());
        return new Look(present, waiting);
    }

    /** What the file looks like now; empty where it is gone, or something like a pipe. */
    static Optional<Stamp> stamp(Path file) throws IOException {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isOther()
                    ? Optional.empty()
                    : Optional.of(new Stamp(
                            found.size(), found.lastModifiedTime().toInstant(), String.valueOf(found.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJar(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar") && !name.startsWith(".");
    }

    /** A file whose last change lies back far enough need not be watched first. */
    private boolean isSettled(String name, Stamp stamp, Instant now) {
        Seen before = seen.get(name);
        if (before == null || !before.stamp.equals(stamp)) {
            before = new Seen(stamp, now);
            seen.put(name, before);
        }
        return !before.since.plus(QUIET).isAfter(now)
                || !stamp.changed.plus(QUIET).isAfter(now);
    }
}
