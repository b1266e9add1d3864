package org.lectern.feed.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The two databases of an ASReview project, unpacked under names of our own and deleted when closed. */
final class AsreviewFiles implements AutoCloseable {
    private static final Pattern RECORDS = Pattern.compile("(?:.*/)?data_store\\.db");
    private static final Pattern RESULTS = Pattern.compile("(?:.*/)?reviews/[^/]+/results\\.db");
    private static final long LARGEST = 2L << 30;
    private static final long RATIO = 200;
    private static final long HARMLESS = 16L << 20;
    private static final int MOST_ENTRIES = 100_000;

    private final Path folder;
    private Optional<Path> records = Optional.empty();
    private Optional<Path> results = Optional.empty();

    private AsreviewFiles(Path folder) {
        this.folder = folder;
    }

    static AsreviewFiles unpack(InputStream in) throws IOException {
        var files = new AsreviewFiles(Files.createTempDirectory("lectern-asreview"));
        try (var zip = new ZipInputStream(in)) {
            files.unpack(zip);
            return files;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            files.close();
            throw new DamagedInput("it is no zip file, or a damaged one", "Export the project from ASReview again.", e);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void unpack(ZipInputStream zip) throws IOException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry();
                entry != null && ++count <= MOST_ENTRIES;
                entry = zip.getNextEntry()) {
            if (records.isEmpty() && RECORDS.matcher(entry.getName()).matches()) {
                records = Optional.of(copy(zip, "records.db"));
            } else if (results.isEmpty() && RESULTS.matcher(entry.getName()).matches()) {
                results = Optional.of(copy(zip, "results.db"));
            } else {
                copy(zip, "");
            }
        }
        if (count == 0) {
            throw new ZipException("no entries");
        }
    }

    /** @param name under which it is kept; empty to pass it over */
    private Path copy(ZipInputStream zip, String name) throws IOException {
        Path file = folder.resolve(name.isEmpty() ? "none" : name);
        try (OutputStream out = name.isEmpty() ? OutputStream.nullOutputStream() : Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                size += n;
                if (size > (name.isEmpty() ? HARMLESS * RATIO / 4 : LARGEST)) {
                    throw new DamagedInput(
                            "it unpacks to more than a project would", "Export the project from ASReview again.", null);
                }
                out.write(buffer, 0, n);
            }
        }
        return file;
    }

    Optional<Path> records() {
        return records;
    }

    Optional<Path> results() {
        return results;
    }

    @Override
    public void close() throws IOException {
        for (String name : new String[] {"records.db", "results.db"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
