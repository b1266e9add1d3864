package org.lectern.plugins;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.plugin.Plugins.Plugin;
import org.lectern.api.plugin.Plugins.State;
import org.lectern.plugins.BundleHost.NotStarted;
import org.lectern.plugins.BundleHost.Running;

/** One jar of the folder, and what runs of it. Guarded by whoever holds it. */
final class Slot {
    private final String file;
    private final SettledFiles.Stamp stamp;
    private final PluginJar jar;
    private Running running;
    private String failure;
    private boolean lacking;

    Slot(String file, SettledFiles.Stamp stamp, PluginJar jar) {
        this.file = file;
        this.stamp = stamp;
        this.jar = jar;
    }

    String file() {
        return file;
    }

    PluginJar jar() {
        return jar;
    }

    boolean looksLike(SettledFiles.Stamp now) {
        return stamp.equals(now);
    }

    /**
     * Starts or stops the plug-in, as the two sets want it. One that failed to start is not tried again before
     * {@link #retry}.
     *
     * @return whether it has just been started
     */
    boolean decide(Set<String> trusted, Set<String> disabled, BundleHost host) {
        if (running != null && !running.isActive()) {
            stop();
            failure = "was stopped: something that it needs has gone";
            lacking = true;
        }
        if (jar.problem().isPresent() || !trusted.contains(jar.sha256()) || disabled.contains(file)) {
            stop();
            failure = null;
            return false;
        }
        return running == null && failure == null && start(host);
    }

    private boolean start(BundleHost host) {
        try {
            running = host.start(jar.sha256() + "/" + file, jar.copy().orElseThrow());
            return true;
        } catch (NotStarted e) {
            failure = e.getMessage();
            lacking = e.isLacking();
            return false;
        }
    }

    /** Lets a failed start be tried again where it lacked something: that may be there now. */
    void retryIfLacking() {
        failure = lacking ? null : failure;
    }

    /** Lets a failed start be tried again. */
    void retry() {
        failure = null;
    }

    void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** As it stands after the last decision. */
    Plugin shown(Set<String> trusted) {
        Optional<String> reason = jar.problem().or(() -> Optional.ofNullable(failure));
        State state = reason.isPresent()
                ? State.BROKEN
                : !trusted.contains(jar.sha256()) ? State.UNTRUSTED : running != null ? State.ACTIVE : State.DISABLED;
        return new Plugin(
                jar.facts().map(JarFacts::id).orElse(file),
                jar.facts().map(JarFacts::version).orElse(""),
                state,
                file,
                jar.sha256(),
                reason.map(why -> file + " " + why + "."),
                jar.facts().map(JarFacts::adds).orElse(List.of()));
    }
}
