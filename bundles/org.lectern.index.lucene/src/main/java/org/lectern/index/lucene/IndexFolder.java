package org.lectern.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder of the index, and how to tell whether what lies in it can be trusted. */
final class IndexFolder {
    private final Path path;
    private Directory directory;

    /** Touches nothing yet. */
    IndexFolder(Path path) {
        this.path = path;
    }

    synchronized Directory directory() throws IOException {
        // The folder may have been deleted since.
        if (directory == null || !Files.isDirectory(path)) {
            Files.createDirectories(path);
            directory = FSDirectory.open(path);
        }
        return directory;
    }

    /** Deletes every file of the index, but never while another process writes it. */
    void wipe() throws IOException {
        Directory all = directory();
        try (var held = all.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : all.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    held.ensureValid();
                    all.deleteFile(file);
                }
            }
        }
    }

    /**
     * Reads files against their checksums where they were touched after the commit, or in the same tick of the clock:
     * Lucene's files are written once, before the commit that names them, so a later time means that something else has
     * written there.
     */
    void verify(DirectoryReader reader) throws IOException {
        Path commit = path.resolve(reader.getIndexCommit().getSegmentsFileName());
        FileTime committed = Files.getLastModifiedTime(commit);
        boolean later = false;
        for (LeafReaderContext leaf : reader.leaves()) {
            var segment = (SegmentReader) leaf.reader();
            FileTime touched = lastTouched(segment.getSegmentInfo().files());
            if (touched.compareTo(committed) >= 0) {
                segment.checkIntegrity();
            }
            later |= touched.compareTo(committed) > 0;
        }
        if (later) {
            // All is well, as after a restored backup: do not read everything again next time.
            Files.setLastModifiedTime(commit, FileTime.fromMillis(System.currentTimeMillis()));
        }
    }

    private FileTime lastTouched(Iterable<String> files) throws IOException {
        FileTime last = FileTime.fromMillis(0);
        for (String file : files) {
            FileTime touched = Files.getLastModifiedTime(path.resolve(file));
            last = touched.compareTo(last) > 0 ? touched : last;
        }
        return last;
    }

    /** The newest commit; {@link IndexNotFoundException} where there is none. */
    SegmentInfos latest() throws IOException {
        return SegmentInfos.readLatestCommit(directory());
    }

    /** Whether this failure says that the files are not as they were written, rather than that the disk is full. */
    static boolean isDamage(Throwable failure) {
        return switch (failure) {
            case CancellationException c -> false;
            case RuntimeException r -> true;
            // How a memory-mapped file that was cut short makes itself felt.
            case InternalError e -> true;
            case AssertionError e -> true;
            case CorruptIndexException e -> true;
            case IndexFormatTooOldException e -> true;
            case IndexFormatTooNewException e -> true;
            case EOFException e -> true;
            case NoSuchFileException e -> true;
            case FileNotFoundException e -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
