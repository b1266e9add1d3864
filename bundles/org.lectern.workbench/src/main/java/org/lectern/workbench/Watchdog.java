package org.lectern.workbench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;

/**
 * Counts the events that hold the thread of the window for longer than somebody notices, and writes to the log what that
 * thread did meanwhile.
 */
final class Watchdog implements AutoCloseable {
    static final int LONG_MILLIS = 100;
    static final int TOO_LONG_MILLIS = 500;

    /** What was counted. */
    record Counts(long events, long over100, long over500, long longestMillis) {}

    private static final int LOOK_MILLIS = 25;
    private static final long NONE = 0;

    /** These run an event loop of their own while somebody looks at them. */
    private static final Set<String> DIALOGS = Set.of("FileDialog", "DirectoryDialog", "MessageBox", "Menu");

    private final Display display;
    private final Thread watched;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("window-watchdog").daemon().factory());
    private volatile long began = NONE;
    private volatile boolean waits;
    private long told;
    private long events;
    private long over100;
    private long over500;
    private long longest;

    /** Watches the thread of the display, which has to be the one that calls. */
    Watchdog(Display display) {
        this.display = display;
        this.watched = Thread.currentThread();
        looks.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Runs the next event, as {@link Display#readAndDispatch()} does. Where there was none, none is counted. */
    boolean dispatch() {
        begins();
        boolean more = false;
        try {
            more = display.readAndDispatch();
            return more;
        } finally {
            long counted = events;
            ends();
            if (!more) {
                events = counted;
            }
        }
    }

    /** An event begins; one that has not ended ends here. */
    void begins() {
        ends();
        waits = false;
        began = System.nanoTime();
    }

    void ends() {
        long since = began;
        if (since == NONE) {
            return;
        }
        began = NONE;
        long millis = (System.nanoTime() - since) / 1_000_000;
        events++;
        if (millis > LONG_MILLIS && !waits) {
            over100++;
            over500 += millis > TOO_LONG_MILLIS ? 1 : 0;
            longest = Math.max(longest, millis);
        }
    }

    /** On the thread that called the constructor. */
    Counts counts() {
        return new Counts(events, over100, over500, longest);
    }

    private void look() {
        long since = began;
        if (since == NONE || since == told || (System.nanoTime() - since) / 1_000_000 < LONG_MILLIS) {
            return;
        }
        List<StackTraceElement> stack = List.of(watched.getStackTrace());
        if (began != since) {
            return;
        }
        told = since;
        waits = stack.stream().anyMatch(Watchdog::isDialog);
        if (!waits) {
            var where = new Throwable("The window's thread at " + LONG_MILLIS + " ms");
            where.setStackTrace(stack.toArray(StackTraceElement[]::new));
            System.getLogger(Watchdog.class.getName())
                    .log(System.Logger.Level.WARNING, "An event takes more than " + LONG_MILLIS + " ms", where);
        }
    }

    private static boolean isDialog(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("org.eclipse.swt.widgets.")
                && DIALOGS.contains(type.substring(type.lastIndexOf('.') + 1))
                && (frame.getMethodName().equals("open")
                        || frame.getMethodName().equals("_setVisible"));
    }

    @Override
    public void close() {
        ends();
        looks.shutdownNow();
    }
}
