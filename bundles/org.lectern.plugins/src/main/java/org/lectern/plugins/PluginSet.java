package org.lectern.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.api.plugin.PluginListener;
import org.lectern.api.plugin.Plugins.Plugin;

/** The jars of a folder and what runs of them. Every change is made by one thread at a time; {@link #list} never waits. */
final class PluginSet {
    private final Path folder;
    private final NamesFile trusted;
    private final NamesFile disabled;
    private final BundleHost host;
    private final PluginListener announce;
    private final Clock clock;
    private final SettledFiles files;
    private final JarCache cache = new JarCache();
    private final Map<String, Slot> slots = new TreeMap<>();
    private volatile Map<String, Plugin> shown = Map.of();
    private boolean closed;

    PluginSet(
            Path folder, NamesFile trusted, NamesFile disabled, BundleHost host, PluginListener announce, Clock clock) {
        this.folder = folder;
        this.trusted = trusted;
        this.disabled = disabled;
        this.host = host;
        this.announce = announce;
        this.clock = clock;
        this.files = new SettledFiles(folder);
    }

    /** As of the last look, by file name. */
    List<Plugin> list() {
        return List.copyOf(shown.values());
    }

    /**
     * Takes in what has changed in the folder and in the two lists.
     *
     * @return whether some jar is still being written, so that another look soon is worth it
     */
    synchronized boolean look() throws IOException {
        if (closed) {
            // The follower was on its way when the workspace was closed: nothing must start any more.
            return false;
        }
        SettledFiles.Look look = files.look(clock.instant());
        for (String file : List.copyOf(slots.keySet())) {
            if (!look.present().containsKey(file)) {
                leave(file);
            }
        }
        for (var found : look.present().entrySet()) {
            Slot slot = slots.get(found.getKey());
            Optional<SettledFiles.Stamp> stamp = found.getValue();
            if (stamp.isPresent() && (slot == null || !slot.looksLike(stamp.get()))) {
                take(found.getKey(), stamp.get());
            }
        }
        decide();
        return look.waiting();
    }

    /** The jar of that name as it is now; one that was dropped a moment ago is not waited for. */
    synchronized Optional<Slot> find(String file) throws IOException {
        if (!closed && files.look(clock.instant()).present().containsKey(file)) {
            Optional<SettledFiles.Stamp> stamp = SettledFiles.stamp(folder.resolve(file));
            Slot slot = slots.get(file);
            if (stamp.isPresent() && (slot == null || !slot.looksLike(stamp.get()))) {
                take(file, stamp.get());
                decide();
            }
        }
        return Optional.ofNullable(slots.get(file));
    }

    /** Reads a jar that is not in the folder. The caller drops it. */
    synchronized PluginJar read(Path jar) throws IOException {
        return cache.take(jar);
    }

    synchronized void drop(PluginJar jar) throws IOException {
        cache.drop(jar);
    }

    private void take(String file, SettledFiles.Stamp stamp) throws IOException {
        PluginJar jar = cache.take(folder.resolve(file));
        Slot before = slots.get(file);
        if (before != null) {
            before.stop();
            cache.drop(before.jar());
        }
        slots.put(file, new Slot(file, stamp, jar));
    }

    /** Stops the plug-in and forgets it. */
    synchronized void leave(String file) throws IOException {
        Slot slot = slots.remove(file);
        if (slot != null) {
            slot.stop();
            cache.drop(slot.jar());
            slots.values().forEach(Slot::retryIfLacking);
        }
    }

    /** Starts and stops what the lists say, until nothing that is started helps another one to start. */
    synchronized void decide() {
        Set<String> trust = trusted.known();
        Set<String> off = disabled.known();
        boolean started;
        do {
            started = false;
            for (Slot slot : slots.values()) {
                started |= slot.decide(trust, off, host);
            }
            if (started) {
                slots.values().forEach(Slot::retryIfLacking);
            }
        } while (started);
        publish(trust);
    }

    /** Decides anew, also where that one failed to start. */
    synchronized void retry(String file) {
        slots.computeIfPresent(file, (name, slot) -> {
            slot.retry();
            return slot;
        });
        decide();
    }

    private void publish(Set<String> trust) {
        Map<String, Plugin> before = shown;
        var now = new TreeMap<String, Plugin>();
        slots.forEach((file, slot) -> now.put(file, slot.shown(trust)));
        shown = now;
        before.values().stream()
                .filter(plugin -> !now.containsKey(plugin.file()))
                .forEach(plugin -> announce.changed(plugin, false));
        now.values().stream()
                .filter(plugin -> !plugin.equals(before.get(plugin.file())))
                .forEach(plugin -> announce.changed(plugin, true));
    }

    /** Stops everything. */
    synchronized void close() throws IOException {
        closed = true;
        slots.values().forEach(Slot::stop);
        slots.clear();
        shown = Map.of();
        cache.close();
    }
}
