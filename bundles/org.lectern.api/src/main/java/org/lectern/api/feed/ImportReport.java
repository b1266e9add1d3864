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
     * @param labels the answers that came with the papers; absent where there were none
     */
    public record FileReport(
            String path,
            String format,
            int papers,
            int added,
            int merged,
            int unchanged,
            PageReport page,
            Optional<String> failure,
            Optional<LabelReport> labels) {
        /** Of a file without labels. */
        public FileReport(
                String path,
                String format,
                int papers,
                int added,
                int merged,
                int unchanged,
                PageReport page,
                Optional<String> failure) {
            this(path, format, papers, added, merged, unchanged, page, failure, Optional.empty());
        }
    }

    /**
     * What became of the answers in one file. {@code added + known + unusable = answers}.
     *
     * @param project that took them
     * @param created the project was made for them
     * @param added answers that were appended
     * @param known answers that an import had appended before
     * @param unusable answers that hold neither a label nor a span that could be kept; the notes say why
     * @param spans how many marks the added answers hold
     * @param lostSpans marks whose text was not found in the paper
     * @param annotators by name
     * @param newLabels labels that the project did not have and has now
     */
    public record LabelReport(
            String project,
            boolean created,
            long answers,
            long added,
            long known,
            long unusable,
            long spans,
            long lostSpans,
            List<String> annotators,
            List<String> newLabels) {
        public LabelReport {
            annotators = List.copyOf(annotators);
            newLabels = List.copyOf(newLabels);
        }
    }

    /**
     * A file that was not read.
     *
     * @param named the user named it, rather than its folder
     */
    public record Skipped(String path, String reason, boolean named) {}
}
