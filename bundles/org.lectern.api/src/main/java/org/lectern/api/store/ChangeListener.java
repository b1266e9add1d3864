package org.lectern.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Register one as a service to hear that the open workspace changed, by this process or another one, within half a
 * second. Several changes may be told at once.
 */
@ConsumerType
@FunctionalInterface
public interface ChangeListener {
    /**
     * On a background thread: hand on and return.
     *
     * @param last the number of the last change, of papers, labels or states
     */
    void changed(long last);
}
