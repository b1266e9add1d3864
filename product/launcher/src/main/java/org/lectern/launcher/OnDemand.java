package org.lectern.launcher;

import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** Starts a feature that few workspaces need, once, when somebody who needs it runs this. Returns when it has started. */
final class OnDemand implements Runnable {
    private final Runnable start;
    private boolean started;

    private OnDemand(Runnable start) {
        this.start = start;
    }

    /** Lets bundles find it: {@code lectern.start} is the feature's name. */
    static void offer(String feature, Runnable start, BundleContext context) {
        context.registerService(Runnable.class, new OnDemand(start), new Hashtable<>(Map.of("lectern.start", feature)));
    }

    @Override
    public synchronized void run() {
        if (!started) {
            started = true;
            start.run();
        }
    }
}
