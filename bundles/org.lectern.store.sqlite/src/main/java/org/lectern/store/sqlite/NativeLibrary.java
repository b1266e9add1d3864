package org.lectern.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native code, unpacked once per version and user. Left to itself the driver unpacks it at every start, which
 * costs each command of the terminal more than opening the store does.
 */
final class NativeLibrary {
    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());
    private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /** Call before the driver opens anything. */
    static synchronized void prepare() {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        try {
            Path folder = cache().resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            unpack(folder.resolve(LibraryLoaderUtil.getNativeLibName()));
            System.setProperty(FOLDER_PROPERTY, folder.toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "SQLite's native code cannot be kept; the driver unpacks it itself", e);
        }
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("lectern").resolve(System.getProperty("os.arch"));
    }

    /** Written to the disk first and then moved whole, so a file of this name is complete, and never half of one. */
    private static void unpack(Path library) throws IOException {
        if (Files.isRegularFile(library)) {
            return;
        }
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("The driver brings no native code for this system: " + resource);
            }
            Files.createDirectories(library.getParent());
            Path fresh = Files.createTempFile(library.getParent(), "unpacking", ".tmp");
            try {
                write(packed, fresh);
                Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
    }

    private static void write(InputStream packed, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            packed.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
