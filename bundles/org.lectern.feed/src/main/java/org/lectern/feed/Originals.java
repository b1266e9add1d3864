package org.lectern.feed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes as they came in, compressed, in a folder of the workspace: a file for each content, named by its SHA-256. What
 * is there is never changed.
 */
final class Originals {
    /** Larger inputs are not kept. */
    static final long FILE_LIMIT = 64L << 20;

    /** What the folder may hold, compressed. */
    static final long FOLDER_LIMIT = 2L << 30;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String SUFFIX = ".gz";

    private final Path folder;
    private final long fileLimit;
    private final long folderLimit;
    private final KnownFiles files;
    private long held = -1;

    Originals(Path folder) {
        this(folder, FILE_LIMIT, FOLDER_LIMIT, Clock.systemUTC());
    }

    Originals(Path folder, long fileLimit, long folderLimit, Clock clock) {
        this.folder = folder;
        this.files = new KnownFiles(folder.resolve("files"), clock);
        this.fileLimit = fileLimit;
        this.folderLimit = folderLimit;
    }

    /** Those that were read before. */
    KnownFiles files() {
        return files;
    }

    /** @return why the bytes are not kept, fit to follow “not kept: ”; empty where they are */
    Optional<String> keep(Path input, String hash, long bytes) {
        if (bytes > fileLimit) {
            return Optional.of("the input has " + megabytes(bytes) + ", more than the " + megabytes(fileLimit)
                    + " that are kept of one");
        }
        try {
            return Files.exists(place(hash)) ? Optional.empty() : write(input, hash);
        } catch (IOException e) {
            return Optional.of("the folder originals cannot be written (" + ImportFiles.reason(e) + ")");
        }
    }

    private Optional<String> write(Path input, String hash) throws IOException {
        if (held() >= folderLimit) {
            return Optional.of("the workspace's folder originals holds " + megabytes(folderLimit) + " already");
        }
        Path place = place(hash);
        Files.createDirectories(place.getParent());
        Path fresh = Files.createTempFile(folder, ".fresh", ".tmp");
        try {
            if (!hash.equals(compress(input, fresh))) {
                return Optional.of("the input changed while it was read");
            }
            if (held + Files.size(fresh) > folderLimit) {
                return Optional.of("the workspace's folder originals would hold more than " + megabytes(folderLimit));
            }
            held += Files.size(fresh);
            move(fresh, place);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** @return the hash of what was read */
    private static String compress(Path input, Path output) throws IOException {
        try (var in = Sha256.stream(Files.newInputStream(input));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(output), 1 << 16)) {
            in.transferTo(out);
            return Sha256.of(in);
        }
    }

    private static void move(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @throws NoSuchFileException where they are not there */
    InputStream open(String hash) throws IOException {
        InputStream file = Files.newInputStream(place(hash));
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** @return what is wrong with the kept bytes, fit to follow “the original bytes ”; empty where nothing is */
    Optional<String> check(String hash, long bytes) {
        try (var in = Sha256.stream(open(hash))) {
            // No more than was put in: a file that somebody else put there may be a bomb.
            var block = new byte[1 << 16];
            long read = 0;
            for (int n = in.read(block); n > 0 && read <= bytes; n = in.read(block)) {
                read += n;
            }
            boolean sound = read == bytes && Sha256.of(in).equals(hash);
            return sound ? Optional.empty() : Optional.of("are not those that came in");
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.of("are missing");
        } catch (IOException e) {
            return Optional.of("are damaged (" + ImportFiles.reason(e) + ")");
        }
    }

    private long held() throws IOException {
        if (held < 0) {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.walk(folder)) {
                long sum = 0;
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    sum += Files.size(file);
                }
                held = sum;
            }
        }
        return held;
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash + SUFFIX);
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes >> 20) + " MB";
    }
}
