package org.lectern.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of jars, in a folder that only this user can write to and that goes with the process. Not for several threads. */
final class JarCache implements AutoCloseable {
    private static final long LARGEST = 256L << 20;

    private Path folder;
    private int copies;

    /** Copies the jar and reads what it is. A jar that is no plug-in is an answer too. */
    PluginJar take(Path jar) throws IOException {
        if (Files.isDirectory(jar)) {
            return broken("", "is a folder");
        }
        if (Files.size(jar) > LARGEST) {
            return broken("", "is larger than 256 MB, which is more than a plug-in would be");
        }
        Path copy = folder().resolve(++copies + ".jar");
        try {
            String sha256 = copy(jar, copy);
            return read(sha256, copy);
        } catch (AccessDeniedException e) {
            return broken("", "cannot be read: permission denied");
        } catch (NoSuchFileException e) {
            // Deleted this moment: the next look finds it gone.
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            return broken("", "cannot be read: " + e.getMessage());
        }
    }

    private static PluginJar read(String sha256, Path copy) throws IOException {
        try {
            return new PluginJar(sha256, Optional.of(copy), Optional.of(JarReader.read(copy)), Optional.empty());
        } catch (BrokenJar e) {
            Files.delete(copy);
            return broken(sha256, e.getMessage());
        }
    }

    private static PluginJar broken(String sha256, String problem) {
        return new PluginJar(sha256, Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Made with the first jar: most commands run in workspaces that have none. */
    private Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("lectern-plugins");
        }
        return folder;
    }

    /** The copy is no longer needed. */
    void drop(PluginJar jar) throws IOException {
        if (jar.copy().isPresent()) {
            Files.deleteIfExists(jar.copy().get());
        }
    }

    @Override
    public void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        folder = null;
    }
}
