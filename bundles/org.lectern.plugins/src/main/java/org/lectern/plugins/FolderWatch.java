package org.lectern.plugins;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes in a folder that need not be there yet. Some file systems tell of no changes, so every wait has an
 * end, and whoever waits looks for themselves. For one thread.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());

    private final Path folder;
    private WatchService service;
    private boolean registered;
    private boolean unwatchable;

    FolderWatch(Path folder) {
        this.folder = folder;
    }

    /** Returns when something changed, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        register();
        if (!registered) {
            TimeUnit.MILLISECONDS.sleep(longest.toMillis());
            return;
        }
        WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            // Invalid once the folder itself is gone.
            registered = key.reset();
        }
    }

    private void register() {
        if (registered || unwatchable || !Files.isDirectory(folder)) {
            return;
        }
        try {
            service = service == null ? folder.getFileSystem().newWatchService() : service;
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            registered = true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Gone since it was looked for: it may come back.
            registered = false;
        } catch (IOException | UnsupportedOperationException e) {
            unwatchable = true;
            LOG.log(Level.INFO, "The system tells no changes of " + folder + "; it is looked at every second", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
