package org.lectern.launcher;

import java.util.List;
import org.osgi.framework.Bundle;

/** What of a window can be made before any service is there. */
final class EarlyDisplay {
    private static final String WORKBENCH = "org.lectern.workbench";
    private static final String AHEAD = "org.lectern.workbench.Ahead";
    private static final String TOOLKIT = "org.eclipse.swt";
    private static final String DISPLAY = "org.eclipse.swt.widgets.Display";

    private EarlyDisplay() {}

    /** Whether a display needs this bundle. */
    static boolean needs(FeatureFiles.Entry bundle) {
        return bundle.name().startsWith(TOOLKIT);
    }

    /** Makes it on this thread, which becomes the window's. What goes wrong the workbench meets again, and tells. */
    static void make(List<Bundle> toolkit) {
        for (Bundle bundle : toolkit) {
            if (bundle.getSymbolicName().equals(TOOLKIT)) {
                try {
                    Class<?> type = bundle.loadClass(DISPLAY);
                    type.getMethod("setAppName", String.class).invoke(null, "Lectern");
                    type.getConstructor().newInstance();
                } catch (ReflectiveOperationException | LinkageError e) {
                    System.getLogger(EarlyDisplay.class.getName())
                            .log(System.Logger.Level.DEBUG, "The display was not made early", e);
                }
            }
        }
    }

    /** Lets the workbench do what it can. */
    static void workAhead(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            if (bundle.getSymbolicName().equals(WORKBENCH)) {
                try {
                    ((Runnable) bundle.loadClass(AHEAD).getConstructor().newInstance()).run();
                } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                    System.getLogger(EarlyDisplay.class.getName())
                            .log(System.Logger.Level.DEBUG, "The workbench did not work ahead", e);
                }
            }
        }
    }
}
