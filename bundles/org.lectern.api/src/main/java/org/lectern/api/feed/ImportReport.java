package org.lectern.api.feed;

import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param skipped files that were not read: those of no known format in a folder, and those that could not be used
 */
public record ImportReport(List<FileReport> files, List<Skipped> skipped) {
    public ImportReport {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    public int added() {
        return files.stream().mapToInt(FileReport::added).sum();
    }

    public int merged() {
        return files.stream().mapToInt(FileReport::merged).sum();
    }

    public int unchanged() {
        return files.stream().mapToInt(FileReport::unchanged).sum();
    }

    /** Some input that the user named could not be used, or not whole. */
    public boolean someUnusable() {
        return skipped.stream().anyMatch(Skipped::named)
                || files.stream().anyMatch(file -> file.failure().isPresent());
    }

    /**
     * One file that was read. {@code added + merged + unchanged = papers}.
     *
     * @param merged known papers of which this sighting or some fact was new
     * @param failure why reading stopped before the end; what was read before is kept
     */
    public record FileReport(
            String path,
            String format,
            int papers,
            int added,
            int merged,
            int unchanged,
            PageReport page,
            Optional<String> failure) {}

    /**
     * A file that was not read.
     *
     * @param named the user named it, rather than its folder
     */
    public record Skipped(String path, String reason, boolean named) {}
}
