package org.lectern.feed.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.api.work.Progress;

/**
 * arXiv's rule: one connection at a time, and one request in three seconds. Held by all threads, and by all processes of
 * the workspace through a file, in which the time of the last request stands.
 */
final class ArxivTurn {
    static final Duration APART = Duration.ofSeconds(3);
    private static final Duration SLICE = Duration.ofMillis(250);

    private final Path file;
    private final Clock clock;
    private final Sleeper sleeper;
    private final ReentrantLock inside = new ReentrantLock();

    ArxivTurn(Path file, Clock clock, Sleeper sleeper) {
        this.file = file;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Ends the turn. */
    interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Waits for its turn, where the address is arXiv's; else there is nothing to wait for. */
    Held take(URI address, Progress progress) throws IOException {
        if (!isArxiv(address)) {
            return () -> {};
        }
        inside.lock();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                FileLock lock = channel.tryLock();
                while (lock == null) {
                    pause(SLICE, progress);
                    lock = channel.tryLock();
                }
                waitAfterLast(channel, progress);
                taken = true;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            return () -> {
                try (channel) {
                    note(channel);
                } finally {
                    inside.unlock();
                }
            };
        } catch (IOException | RuntimeException e) {
            inside.unlock();
            throw e;
        }
    }

    static boolean isArxiv(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("arxiv.org") || host.endsWith(".arxiv.org");
    }

    /** A time in the future comes from a clock that was set back, and is waited for no longer than the rule says. */
    private void waitAfterLast(FileChannel channel, Progress progress) throws IOException {
        var last = ByteBuffer.allocate(Long.BYTES);
        if (channel.read(last, 0) == Long.BYTES) {
            long wait = Math.min(APART.toMillis(), last.getLong(0) + APART.toMillis() - clock.millis());
            while (wait > 0) {
                Duration slice = Duration.ofMillis(Math.min(wait, SLICE.toMillis()));
                pause(slice, progress);
                wait -= slice.toMillis();
            }
        }
        note(channel);
    }

    private void note(FileChannel channel) throws IOException {
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, clock.millis()), 0);
    }

    private void pause(Duration time, Progress progress) throws IOException {
        progress.step("Waiting for arXiv's turn");
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for arXiv's turn");
        }
    }
}
