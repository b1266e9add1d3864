package org.lectern.feed.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lectern.api.feed.UnpackedBytes;

/**
 * The parts of an ASReview project that hold records and decisions, unpacked under names of our own and deleted when
 * closed. What an upgrade of ASReview has put aside, and what a Mac adds to its zips, is passed over.
 */
final class AsreviewFiles implements AutoCloseable {
    static final String AGAIN = "Export the project from ASReview again.";

    private static final String INSIDE = "(?:(?!__MACOSX/|legacy(?:_v\\d+)?/)[^/]{1,200}/)?";
    private static final Pattern RECORDS = Pattern.compile(INSIDE + "data_store\\.db");
    private static final Pattern RESULTS = Pattern.compile(INSIDE + "(?:reviews/[^/]{1,200}/)?results\\.(?:db|sql)");
    private static final Pattern LIST = Pattern.compile(INSIDE + "(project|labeled|pool)\\.json");
    private static final Pattern DATASET =
            Pattern.compile(INSIDE + "data/([^/]{1,400}\\.(?:csv|tsv|tab|xlsx|ris|txt))", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST = 2L << 30;
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_DATASETS = 20;

    private final Path folder;
    private final Map<String, Path> parts = new LinkedHashMap<>();
    private final Map<String, Path> datasets = new LinkedHashMap<>();

    private AsreviewFiles(Path folder) {
        this.folder = folder;
    }

    static AsreviewFiles unpack(InputStream in) throws IOException {
        var files = new AsreviewFiles(Files.createTempDirectory("lectern-asreview"));
        try {
            files.unpackAll(in);
            return files;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            files.close();
            throw new DamagedInput("it is no zip file, or a damaged one", AGAIN, e);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void unpackAll(InputStream in) throws IOException {
        var packed = new UnpackedBytes.Packed(in);
        try (var zip = new ZipInputStream(packed)) {
            var out = new UnpackedBytes(
                    zip, packed::count, Long.MAX_VALUE, (what, cause) -> new DamagedInput(what, AGAIN, cause));
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && ++count <= MOST_ENTRIES;
                    entry = zip.getNextEntry()) {
                unpack(entry.getName(), out);
                // Passed over by hand, since the zip would not count it.
                out.transferTo(OutputStream.nullOutputStream());
            }
            if (count == 0) {
                throw new ZipException("no entries");
            }
        }
    }

    private void unpack(String name, InputStream entry) throws IOException {
        Matcher list = LIST.matcher(name);
        Matcher dataset = DATASET.matcher(name);
        if (RECORDS.matcher(name).matches()) {
            keep("records.db", entry);
        } else if (RESULTS.matcher(name).matches()) {
            keep("results.db", entry);
        } else if (list.matches()) {
            keep(list.group(1) + ".json", entry);
        } else if (dataset.matches() && datasets.size() < MOST_DATASETS) {
            Path file = folder.resolve("dataset" + datasets.size());
            if (datasets.putIfAbsent(dataset.group(1), file) == null) {
                copy(entry, file);
            }
        }
    }

    /** Of several with one name the first is kept. */
    private void keep(String name, InputStream entry) throws IOException {
        Path file = folder.resolve(name);
        if (parts.putIfAbsent(name, file) == null) {
            copy(entry, file);
        }
    }

    private static void copy(InputStream entry, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = entry.read(buffer); n > 0; n = entry.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw new DamagedInput("it unpacks to more than a project would", AGAIN, null);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** The database of records, of ASReview 2. */
    Optional<Path> records() {
        return Optional.ofNullable(parts.get("records.db"));
    }

    /** The database of decisions, since ASReview 1; since 3 it holds the records too. */
    Optional<Path> results() {
        return Optional.ofNullable(parts.get("results.db"));
    }

    /** The decisions before ASReview 1. */
    Optional<Path> labelled() {
        return Optional.ofNullable(parts.get("labeled.json"));
    }

    /** The records without a decision, before ASReview 1. */
    Optional<Path> pool() {
        return Optional.ofNullable(parts.get("pool.json"));
    }

    /** The name and the file of the dataset that the project says is its own, else of its only one. */
    Optional<Map.Entry<String, Path>> dataset() throws IOException {
        Path project = parts.get("project.json");
        if (project != null && Files.size(project) < 1 << 20) {
            String said;
            try (InputStream in = Files.newInputStream(project)) {
                said = JsonLines.JSON.readTree(in).path("dataset_path").asText("");
            } catch (JsonProcessingException e) {
                said = "";
            }
            if (datasets.containsKey(said)) {
                return Optional.of(Map.entry(said, datasets.get(said)));
            }
        }
        return datasets.size() == 1 ? datasets.entrySet().stream().findFirst() : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (Path file : parts.values()) {
            Files.deleteIfExists(file);
        }
        for (Path file : datasets.values()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
