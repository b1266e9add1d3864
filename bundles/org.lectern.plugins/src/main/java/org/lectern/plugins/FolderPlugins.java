package org.lectern.plugins;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.api.plugin.PluginException;
import org.lectern.api.plugin.PluginListener;
import org.lectern.api.plugin.Plugins;
import org.lectern.api.workspace.Workspace;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The jars in the workspace's {@code plugins/} folder. Trusted ones run when the workspace has opened; from then on the
 * folder is followed. The list of trusted contents is the user's, the list of those switched off the workspace's.
 */
@Component(immediate = true)
public final class FolderPlugins implements Plugins {
    private static final Logger LOG = System.getLogger(FolderPlugins.class.getName());

    /** A plug-in starts by naming its services; one that works for seconds first holds up the workspace. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final List<PluginListener> listeners = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final NamesFile trusted;
    private final NamesFile disabled;
    private final PluginSet set;
    private final Follower follower;

    @Activate
    public FolderPlugins(@Reference Workspace workspace, BundleContext context) {
        this(
                workspace.folder().resolve("plugins"),
                ConfigurationFolder.find(System::getProperty, System::getenv),
                new FrameworkHost(context, PATIENCE),
                List.of(),
                Clock.systemUTC());
    }

    FolderPlugins(Path folder, Path configuration, BundleHost host, List<PluginListener> listeners, Clock clock) {
        this.folder = folder;
        this.listeners.addAll(listeners);
        this.trusted = new NamesFile(configuration.resolve("trusted-plugins.json"), "trusted");
        this.disabled = new NamesFile(folder.resolve("disabled.json"), "disabled");
        this.follower = new Follower(folder, this::look);
        this.set = new PluginSet(folder, trusted, disabled, host, this::announce, clock);
        look();
        follower.start();
    }

    @Deactivate
    void close() {
        follower.close();
        try {
            set.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Copies of plug-ins were left behind", e);
        }
    }

    private boolean look() {
        try {
            return set.look();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The plug-ins in " + folder + " stay as they are: " + e.getMessage());
            return false;
        }
    }

    private void announce(Plugin plugin, boolean present) {
        follower.tell(() -> listeners.forEach(listener -> listener.changed(plugin, present)));
    }

    @Override
    public List<Plugin> plugins() {
        return set.list();
    }

    @Override
    public Plugin trust(String file) throws PluginException {
        Optional<String> seen = plugins().stream()
                .filter(plugin -> plugin.file().equals(file))
                .map(Plugin::sha256)
                .findFirst();
        Slot slot = sound(file);
        return trust(file, seen.orElse(slot.jar().sha256()));
    }

    @Override
    public Plugin trust(String file, String sha256) throws PluginException {
        Slot slot = sound(file);
        if (!sha256.equals(slot.jar().sha256())) {
            throw new PluginException(
                    file + " has changed a moment ago. It was not trusted.",
                    file,
                    "Look at it again, and trust it if you know who changed it.");
        }
        return trust(slot);
    }

    private Plugin trust(Slot slot) throws PluginException {
        // Together: the follower must not start it between the two, and then a second time here where it failed.
        synchronized (set) {
            change(trusted, names -> names.add(slot.jar().sha256()), slot.file());
            change(disabled, names -> names.remove(slot.file()), slot.file());
            return decided(slot.file());
        }
    }

    @Override
    public Plugin enable(String file) throws PluginException {
        Slot slot = sound(file);
        if (!isTrusted(slot)) {
            throw new PluginException(
                    file + " is not trusted yet, so it stays off.",
                    file,
                    "Trust it first, if you know where it comes from.");
        }
        change(disabled, names -> names.remove(file), file);
        return decided(file);
    }

    @Override
    public Plugin disable(String file) throws PluginException {
        Slot slot = slot(file);
        change(disabled, names -> names.add(slot.file()), file);
        return decided(file);
    }

    @Override
    public Plugin install(Path jar) throws PluginException {
        String file = new Installation(folder, set).copy(jar);
        return trust(sound(file));
    }

    @Override
    public void remove(String file) throws PluginException {
        Slot slot = slot(file);
        try {
            set.leave(slot.file());
            Files.deleteIfExists(folder.resolve(slot.file()));
            set.look();
        } catch (IOException e) {
            throw new PluginException(
                    "Could not delete " + file + ": " + e.getMessage() + ".",
                    file,
                    "Delete the file from the folder " + folder + " yourself.",
                    e);
        }
        if (Files.exists(folder.resolve("disabled.json"))) {
            change(disabled, names -> names.remove(file), file);
        }
    }

    private boolean isTrusted(Slot slot) throws PluginException {
        return reading(trusted::names, slot.file()).contains(slot.jar().sha256());
    }

    private Slot slot(String file) throws PluginException {
        return reading(() -> set.find(file), file)
                .orElseThrow(() -> new PluginException(
                        "There is no plug-in called " + file + ".",
                        file,
                        plugins().isEmpty()
                                ? "Put its jar into " + folder + "."
                                : "Plug-ins are: "
                                        + String.join(
                                                ", ",
                                                plugins().stream()
                                                        .map(Plugin::file)
                                                        .toList())
                                        + "."));
    }

    private Slot sound(String file) throws PluginException {
        Slot slot = slot(file);
        if (slot.jar().problem().isPresent()) {
            throw Installation.broken(file, slot.jar().problem().get());
        }
        return slot;
    }

    private Plugin decided(String file) throws PluginException {
        set.retry(file);
        return plugins().stream()
                .filter(plugin -> plugin.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new PluginException(
                        file + " has just been deleted.", file, "Put it into " + folder + " again."));
    }

    private void change(NamesFile names, Consumer<Set<String>> change, String file) throws PluginException {
        reading(
                () -> {
                    names.change(change);
                    return true;
                },
                file);
    }

    private <T> T reading(Reading<T> work, String file) throws PluginException {
        try {
            return work.read();
        } catch (IOException e) {
            throw new PluginException(
                    "Nothing was changed for " + file + ": " + e.getMessage() + ".",
                    file,
                    "Look whether the files of your configuration and of the workspace can be read and written.",
                    e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
