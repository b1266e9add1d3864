package org.lectern.launcher;

import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;

/**
 * Starts the features that a window does not need to be shown, on a thread of its own and once. The window runs it when it is
 * there: started earlier, they would hold the framework's locks while the window loads its classes.
 */
final class Rest implements Runnable {
    /** What is done later; it tells of its failures itself. */
    private final Thread thread;

    private boolean begun;

    Rest(Runnable start) {
        thread = new Thread(start, "features");
    }

    /** Lets the window find it. */
    void offer(BundleContext context) {
        context.registerService(Runnable.class, this, new Hashtable<>(Map.of("lectern.start", "rest")));
    }

    @Override
    public synchronized void run() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    /** Waits until what was begun has ended; nothing begins from now on. */
    synchronized void end() throws InterruptedException {
        boolean wait = begun;
        begun = true;
        if (wait) {
            thread.join();
        }
    }
}
