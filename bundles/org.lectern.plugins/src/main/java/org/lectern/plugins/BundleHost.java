package org.lectern.plugins;

import java.nio.file.Path;

/** What runs the jars. In the product this is the OSGi framework. */
interface BundleHost {
    /**
     * Installs the jar and starts it.
     *
     * @param name unique among what runs
     * @throws NotStarted where it cannot run; nothing of it is left then
     */
    Running start(String name, Path jar) throws NotStarted;

    /** A jar that was started. */
    interface Running {
        /** False where the framework has stopped it since, because something that it needs has gone. */
        boolean isActive();

        /** Stops and uninstalls it. */
        void stop();
    }

    /** Why a jar cannot run: the end of a sentence that begins with its name. */
    final class NotStarted extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean lacking;

        /** @param lacking it needs something that another jar may bring */
        NotStarted(String reason, boolean lacking, Throwable cause) {
            super(reason, cause);
            this.lacking = lacking;
        }

        boolean isLacking() {
            return lacking;
        }
    }
}
