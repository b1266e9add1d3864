package org.lectern.plugins;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/** Looks at a folder whenever it changes, and tells of what was found: each on a thread of its own, in order. */
final class Follower {
    private static final Logger LOG = System.getLogger(Follower.class.getName());
    /** For changes that no event tells, such as those of the list of trusted plug-ins by another process. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Path folder;
    private final BooleanSupplier look;
    private final ExecutorService watching = thread("lectern-plugins-watch");
    private final ExecutorService telling = thread("lectern-plugins-tell");

    /** @param look returns whether it should soon look again */
    Follower(Path folder, BooleanSupplier look) {
        this.folder = folder;
        this.look = look;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    void start() {
        watching.execute(this::follow);
    }

    private void follow() {
        try (var watch = new FolderWatch(folder)) {
            boolean soon = true;
            while (!watching.isShutdown()) {
                watch.await(soon ? SettledFiles.QUIET : LONGEST);
                soon = look();
            }
        } catch (InterruptedException e) {
            // The end: only close() interrupts this thread.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The watch on " + folder + " did not end cleanly", e);
        }
    }

    private boolean look() {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Looking at " + folder + " failed; it is tried again", e);
            return false;
        }
    }

    /** Hands on to others' code, whose failures end here. */
    void tell(Runnable news) {
        try {
            telling.execute(() -> {
                try {
                    news.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "A listener of plug-ins failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Nobody is told any more: the workspace is closed", e);
        }
    }

    void close() {
        watching.shutdownNow();
        telling.shutdown();
    }
}
