package org.lectern.presentation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What this process has logged while the window was open: the last lines, newest first. */
public final class LogModel {
    private static final int KEPT = 500;

    /** @param level as java.util.logging counts: 1000 for an error, 900 for a warning */
    public record Line(Instant at, int level, String source, String text, Optional<Throwable> thrown) {
        public boolean isError() {
            return level >= Level.SEVERE.intValue();
        }

        public boolean isWarning() {
            return !isError() && level >= Level.WARNING.intValue();
        }
    }

    private final Workers workers;
    private final Live<List<Line>> state = new Live<>(List.of());
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Handler handler = new Taker();
    private boolean told;

    public LogModel(Workers workers) {
        this.workers = workers;
    }

    public Live<List<Line>> state() {
        return state;
    }

    /** Listens to the log from now on. */
    public void start() {
        Logger.getLogger("").addHandler(handler);
    }

    public void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    /** Several lines in a row are shown at once. On any thread. */
    private void take(Line line) {
        boolean first;
        synchronized (lines) {
            lines.addFirst(line);
            if (lines.size() > KEPT) {
                lines.removeLast();
            }
            first = !told;
            told = true;
        }
        if (first) {
            workers.show(this::show);
        }
    }

    private void show() {
        List<Line> now;
        synchronized (lines) {
            told = false;
            now = List.copyOf(lines);
        }
        state.set(now);
    }

    private final class Taker extends Handler {
        private final SimpleFormatter words = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                take(new Line(
                        record.getInstant(),
                        record.getLevel().intValue(),
                        Optional.ofNullable(record.getLoggerName()).orElse(""),
                        Optional.ofNullable(words.formatMessage(record)).orElse(""),
                        Optional.ofNullable(record.getThrown())));
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
