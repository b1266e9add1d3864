package org.lectern.api.feed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.api.model.Project;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** Brings papers in. Reads and writes the disk; papers become visible while it runs. */
@ProviderType
public interface Importer {
    /**
     * Imports files and folders. A file that cannot be used is reported and does not keep the others out; the same file
     * again changes nothing.
     *
     * @throws FeedException where nothing could be started: an unknown format, no path at all
     */
    ImportReport run(Request request, Progress progress) throws FeedException, StoreException;

    /**
     * Reads the beginning of a file and writes nothing.
     *
     * @param format the id of the format to use; else the one that recognises the file
     * @param mapping what the user says a table's columns mean
     * @param limit how many papers to show at most; 1 or more
     * @throws FeedException where the file cannot be read, or no format knows it
     */
    ImportPreview preview(Path path, Optional<String> format, Optional<ColumnMapping> mapping, int limit)
            throws FeedException;

    /**
     * Imports one file as what the source of that name said.
     *
     * @param source the name that the papers remember: a feed's address
     * @param feed is told what the feed says about itself, where it says so
     * @return none where the file is of no known format; then nothing was imported
     */
    Optional<ImportReport.FileReport> importAs(
            String source, Path file, Optional<String> format, Consumer<FeedDescription> feed, Progress progress)
            throws FeedException, StoreException;

    /** The formats that are there now, by id. */
    List<Format> formats();

    /** A format that can be chosen. */
    record Format(String id, String label) {}

    /**
     * What to import.
     *
     * @param paths files and folders; of a folder every file whose format is known
     * @param format the id of the format to use; else the one that recognises the file
     * @param seenOn the day of the capture
     * @param mapping what the columns of tables mean, where the user says so
     * @param project takes the labels that the files hold; a new one is made of the files' labels; absent for
     *     {@link Project#DEFAULT}
     * @param annotator whose the labels are of which a file does not say whose; absent for {@code unknown}
     */
    record Request(
            List<Path> paths,
            Optional<String> format,
            Optional<LocalDate> seenOn,
            ColumnMapping mapping,
            Optional<String> project,
            Optional<String> annotator) {
        public Request {
            paths = List.copyOf(paths);
            Objects.requireNonNull(format);
            Objects.requireNonNull(seenOn);
            Objects.requireNonNull(mapping);
            Objects.requireNonNull(project);
            Objects.requireNonNull(annotator);
        }

        /** With guessed columns and labels into the default project. */
        public Request(List<Path> paths, Optional<String> format, Optional<LocalDate> seenOn) {
            this(paths, format, seenOn, ColumnMapping.GUESSED, Optional.empty(), Optional.empty());
        }
    }
}
