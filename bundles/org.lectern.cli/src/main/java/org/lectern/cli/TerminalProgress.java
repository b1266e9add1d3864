package org.lectern.cli;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lectern.api.work.Progress;

/**
 * Shows on standard error where long work is, on one line that is written over, where that is a terminal. Ctrl+C cancels:
 * the work stops at its next step, what it did is told, and only then the process ends.
 */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long SHOW_NANOS = 200_000_000;
    private static final long WAIT_SECONDS = 10;
    private static final int WIDTH = 78;

    private final Output output;
    private final boolean shows = System.console() != null && System.console().isTerminal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onSignal;
    private volatile boolean cancelled;
    private OptionalLong expected = OptionalLong.empty();
    private long done;
    private long lastShown = System.nanoTime();
    private boolean shown;

    TerminalProgress(Output output) {
        this.output = output;
        onSignal = new Thread(this::cancelAndWait, "cancel");
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void step(String doing) {
        if (cancelled) {
            throw new CancellationException();
        }
        done++;
        long now = System.nanoTime();
        if (shows && now - lastShown > SHOW_NANOS) {
            lastShown = now;
            shown = true;
            String count = expected.isPresent() ? done + " of " + expected.getAsLong() : Long.toString(done);
            String line = count + "  " + TerminalText.plain(doing).replaceAll("[\\n\\t]", " ");
            output.remarks().print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line) + "\033[K");
            output.remarks().flush();
        }
    }

    @Override
    public void expect(OptionalLong steps) {
        expected = steps;
    }

    @Override
    public void close() {
        if (shown) {
            output.remarks().print("\r\033[K");
            output.remarks().flush();
        }
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The process is ending already: that is what the hook waited for.
        }
    }
}
