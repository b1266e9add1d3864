package org.lectern.api.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The jars in the workspace's {@code plugins/} folder. A jar is code, so one whose content this user has not trusted yet
 * stays off until it is; trust belongs to the content (its SHA-256), and is kept outside the workspace.
 */
@ProviderType
public interface Plugins {
    /** All jars that are there now, by file name. */
    List<Plugin> plugins();

    /** Trusts the jar of that file name in the folder as it is now, and starts it. */
    Plugin trust(String file) throws PluginException;

    /**
     * Trusts the jar that the user was shown, and starts it.
     *
     * @param sha256 of what was shown; a jar whose content is another by now is not trusted
     */
    Plugin trust(String file, String sha256) throws PluginException;

    /** Starts a trusted plug-in that was switched off. */
    Plugin enable(String file) throws PluginException;

    /** Switches a plug-in off; it stays off after a restart. */
    Plugin disable(String file) throws PluginException;

    /** Copies a jar into the folder, trusts and starts it. */
    Plugin install(Path jar) throws PluginException;

    /** Stops the plug-in and deletes its jar. */
    void remove(String file) throws PluginException;

    /**
     * One jar.
     *
     * @param id its symbolic name, or the file name where it has none
     * @param reason why it is broken
     * @param adds what it would add, read from its service descriptions without starting it
     */
    record Plugin(
            String id,
            String version,
            State state,
            String file,
            String sha256,
            Optional<String> reason,
            List<String> adds) {
        public Plugin {
            adds = List.copyOf(adds);
        }
    }

    /** Whether a plug-in runs. */
    enum State {
        ACTIVE,
        UNTRUSTED,
        DISABLED,
        BROKEN;

        /** As it stands in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
