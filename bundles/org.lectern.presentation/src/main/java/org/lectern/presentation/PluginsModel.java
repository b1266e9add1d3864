package org.lectern.presentation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.plugin.PluginListener;
import org.lectern.api.plugin.Plugins;

/** The plug-ins that are there, and the one the user has not been asked about yet. */
public final class PluginsModel implements PluginListener {
    /** @param question a jar of unknown content, to be asked about once */
    public record State(List<Plugins.Plugin> plugins, Optional<Plugins.Plugin> question) {}

    private final Services services;
    private final Workers workers;
    private final Live<State> state = new Live<>(new State(List.of(), Optional.empty()));
    private final Set<String> answered = new HashSet<>();

    public PluginsModel(Services services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    public Live<State> state() {
        return state;
    }

    @Override
    public void changed(Plugins.Plugin plugin, boolean present) {
        workers.show(this::reload);
    }

    public void reload() {
        workers.read(() -> services.find(Plugins.class).map(Plugins::plugins).orElse(List.of()), this::show);
    }

    private void show(List<Plugins.Plugin> plugins) {
        Optional<Plugins.Plugin> question = plugins.stream()
                .filter(plugin -> plugin.state() == Plugins.State.UNTRUSTED && !answered.contains(plugin.sha256()))
                .findFirst();
        state.set(new State(List.copyOf(plugins), question));
    }

    /** Starts the jar, now and whenever its content is this. */
    public void trust(Plugins.Plugin plugin) {
        answered.add(plugin.sha256());
        workers.write(() -> services.require(Plugins.class).trust(plugin.file(), plugin.sha256()), trusted -> reload());
    }

    /** Leaves the jar off, and asks no more while the window is open. */
    public void leaveOff(Plugins.Plugin plugin) {
        answered.add(plugin.sha256());
        show(state.get().plugins());
    }
}
