package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.api.plugin.Plugins;
import org.lectern.api.plugin.Plugins.Plugin;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lectern plugins}. */
@Command(name = "plugins", description = "List the jars in the workspace's plugins folder, or switch one.")
final class PluginsCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    PluginsCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() throws LecternException {
        List<Plugin> plugins = session.service(Plugins.class).plugins();
        var array = Output.JSON.arrayNode();
        plugins.forEach(plugin -> array.add(json(plugin)));
        output.answer(
                array,
                plugins.isEmpty()
                        ? List.of("No plug-ins. Copy a jar to "
                                + session.workspace().folder().resolve("plugins")
                                + " and trust it, or type lectern plugins install JAR.")
                        : Output.table(
                                List.of("File", "State", "Version", "Plug-in"),
                                plugins.stream().map(PluginsCommand::row).toList()));
        return Exit.DONE;
    }

    @Command(name = "list", description = "List them.")
    int list() throws LecternException {
        return call();
    }

    @Command(name = "trust", description = "Trust a jar in the plugins folder, and start it.")
    int trust(@Parameters(paramLabel = "JAR", description = "Its file name.") Path jar) throws LecternException {
        return answer(session.service(Plugins.class).trust(name(jar)));
    }

    @Command(name = "enable", description = "Start a plug-in that was switched off.")
    int enable(@Parameters(paramLabel = "JAR", description = "Its file name.") Path jar) throws LecternException {
        return answer(session.service(Plugins.class).enable(name(jar)));
    }

    @Command(name = "disable", description = "Switch a plug-in off.")
    int disable(@Parameters(paramLabel = "JAR", description = "Its file name.") Path jar) throws LecternException {
        return answer(session.service(Plugins.class).disable(name(jar)));
    }

    @Command(name = "install", description = "Copy a jar into the plugins folder, trust and start it.")
    int install(@Parameters(paramLabel = "JAR", description = "The jar.") Path jar) throws LecternException {
        return answer(session.service(Plugins.class).install(jar));
    }

    @Command(name = "remove", description = "Stop a plug-in and delete its jar.")
    int remove(@Parameters(paramLabel = "JAR", description = "Its file name.") Path jar) throws LecternException {
        session.service(Plugins.class).remove(name(jar));
        output.answer(
                Output.JSON.objectNode().put("removed", name(jar)), List.of(name(jar) + " was stopped and deleted."));
        return Exit.DONE;
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private int answer(Plugin plugin) {
        output.answer(json(plugin), List.of(String.join("  ", row(plugin))));
        return plugin.state() == Plugins.State.BROKEN ? Exit.FAILED : Exit.DONE;
    }

    private static ObjectNode json(Plugin plugin) {
        ObjectNode node = Output.JSON
                .objectNode()
                .put("id", plugin.id())
                .put("version", plugin.version())
                .put("state", plugin.state().word())
                .put("file", plugin.file())
                .put("sha256", plugin.sha256());
        plugin.reason().ifPresent(reason -> node.put("reason", reason));
        if (plugin.state() == Plugins.State.UNTRUSTED) {
            plugin.adds().forEach(node.putArray("adds")::add);
        }
        return node;
    }

    private static List<String> row(Plugin plugin) {
        return List.of(
                plugin.file(),
                plugin.state().word(),
                plugin.version(),
                plugin.id() + plugin.reason().map(reason -> " (" + reason + ")").orElseGet(() -> adds(plugin)));
    }

    /** What whoever is to trust it wants to know. */
    private static String adds(Plugin plugin) {
        return plugin.state() == Plugins.State.UNTRUSTED && !plugin.adds().isEmpty()
                ? " (adds " + String.join(", ", plugin.adds()) + ")"
                : "";
    }
}
