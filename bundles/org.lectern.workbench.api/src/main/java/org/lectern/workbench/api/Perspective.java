package org.lectern.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/** A task and the views it needs. Register it as a service to add it to the toolbar. */
@ConsumerType
public interface Perspective {
    /** Unique and never changed. */
    String id();

    /** A verb, in the user's language. */
    String title();

    Icon icon();

    /** Its place among the others, lowest first; also its key, Alt with this digit, where it is between 1 and 9. */
    int rank();

    /** The view that has the focus when the perspective is first shown; empty for the first one. */
    default String mainView() {
        return "";
    }

    /** The layout before the user changes it. Views that are not there are left out. */
    Layout layout();
}
