package org.lectern.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says to other processes that one is withdrawing. Ends with the process, however it ends; where it cannot be had nothing fails. */
final class Lease implements AutoCloseable {
    private static final String FILE = ".withdrawing";

    private final FileChannel channel;
    private final FileLock lock;

    private Lease(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Lease of(Path workspace) {
        try {
            FileChannel channel =
                    FileChannel.open(workspace.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return new Lease(channel, channel.tryLock());
            } catch (IOException | OverlappingFileLockException e) {
                return new Lease(channel, null);
            }
        } catch (IOException e) {
            return new Lease(null, null);
        }
    }

    boolean isHeld() {
        return lock != null;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(Lease.class.getName())
                        .log(System.Logger.Level.DEBUG, "The file " + FILE + " was not closed", e);
            }
        }
    }
}
