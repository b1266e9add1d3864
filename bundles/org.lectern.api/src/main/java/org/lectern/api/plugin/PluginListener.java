package org.lectern.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/** Register one as a service to hear that a jar came, went or changed its state. */
@ConsumerType
@FunctionalInterface
public interface PluginListener {
    /** On a background thread: hand on and return. */
    void changed(Plugins.Plugin plugin, boolean present);
}
