package org.lectern.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Bundles log with {@link System.Logger}; it goes to standard error, a line each. */
final class Log {
    /** Says at each start that a faster vector path could be had. Short commands leave it out on purpose. */
    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Log() {}

    static void start() {
        LUCENE_VECTORS.setLevel(Level.SEVERE);
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        console.setFormatter(new Line());
        root.addHandler(console);
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            var line = new StringBuilder(entry.getLevel().getName().toLowerCase())
                    .append(": ")
                    .append(formatMessage(entry));
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                line.append(System.lineSeparator()).append("  ").append(cause);
                StackTraceElement[] trace = cause.getStackTrace();
                for (int i = 0; i < Math.min(trace.length, 12); i++) {
                    line.append(System.lineSeparator()).append("    at ").append(trace[i]);
                }
            }
            return line.append(System.lineSeparator()).toString();
        }
    }
}
