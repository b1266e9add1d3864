package org.lectern.presentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file in the workspace for each process that has a window on it, named by its number and holding its start. One that
 * is left behind by a process that is gone tells that this was not closed as it should be. Reads and writes the disk.
 */
final class OpenMarks {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Path folder;

    OpenMarks(Path workspace) {
        folder = workspace.resolve("open");
    }

    /** Marks the workspace as open in this process; gives whether another one had left it open. */
    boolean open() throws IOException {
        Files.createDirectories(folder);
        List<Path> left;
        try (Stream<Path> marks = Files.list(folder)) {
            left = marks.filter(OpenMarks::isLeft).toList();
        }
        for (Path mark : left) {
            Files.deleteIfExists(mark);
        }
        ProcessHandle own = ProcessHandle.current();
        Files.writeString(folder.resolve(Long.toString(own.pid())), start(own));
        return !left.isEmpty();
    }

    void close() throws IOException {
        Files.deleteIfExists(
                folder.resolve(Long.toString(ProcessHandle.current().pid())));
    }

    /** Numbers of processes are given again, so the start is compared too. */
    private static boolean isLeft(Path mark) {
        String number = mark.getFileName().toString();
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(number));
        try {
            return process.isEmpty()
                    || !start(process.get()).equals(Files.readString(mark).strip());
        } catch (IOException e) {
            System.getLogger(OpenMarks.class.getName())
                    .log(System.Logger.Level.DEBUG, "The mark of another window went while it was read", e);
            return false;
        }
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
