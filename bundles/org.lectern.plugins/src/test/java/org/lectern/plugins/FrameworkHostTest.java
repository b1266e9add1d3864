package org.lectern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.plugin.PluginException;
import org.lectern.api.plugin.Plugins.Plugin;
import org.lectern.api.plugin.Plugins.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** Dropped jars in a real framework. */
class FrameworkHostTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> gone = new LinkedBlockingQueue<>();
    private final BlockingQueue<Plugin> stopped = new LinkedBlockingQueue<>();
    private Path jars;
    private Framework framework;
    private FolderPlugins plugins;

    @BeforeEach
    void start() throws Exception {
        jars = Files.createDirectory(folder.resolve("plugins"));
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("storage").toString(), "felix.log.level", "0"));
        framework.start();
        plugins = new FolderPlugins(
                jars,
                folder.resolve("config"),
                new FrameworkHost(framework.getBundleContext(), Duration.ofSeconds(5)),
                List.of((plugin, present) -> {
                    if (!present) {
                        gone.add(plugin.file());
                    } else if (plugin.reason().orElse("").contains(" was stopped")) {
                        stopped.add(plugin);
                    }
                }),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        plugins.close();
        assertEquals(List.of(), installed());
        framework.stop();
        framework.waitForStop(30_000);
    }

    @Test
    void aTrustedJarRunsUntilItIsDeleted() throws Exception {
        ActivatorJar.working(folder, "one").write(jars.resolve("sample.jar"));
        Plugin active = plugins.trust("sample.jar");
        assertEquals(List.of(State.ACTIVE, "sample.start"), List.of(active.state(), active.id()));
        assertEquals(List.of("Code that runs at its start: sample.Start"), active.adds());
        assertEquals(List.of("one"), samples());
        Files.delete(jars.resolve("sample.jar"));
        assertNotNull(gone.poll(30, TimeUnit.SECONDS), "nobody was told that the jar went");
        assertEquals(List.of(), samples());
        assertEquals(List.of(), installed());
    }

    @Test
    void aJarThatIsNoLongerTheOneThatWasShownIsNotTrusted() throws Exception {
        ActivatorJar.working(folder, "one").write(jars.resolve("sample.jar"));
        assertThrows(PluginException.class, () -> plugins.trust("sample.jar", "0".repeat(64)));
        assertEquals(List.of(), samples());
    }

    @Test
    void aNewVersionReplacesTheOldOne() throws Exception {
        ActivatorJar.working(folder, "one").write(jars.resolve("sample.jar"));
        plugins.trust("sample.jar");
        plugins.install(ActivatorJar.working(folder, "two").write(folder.resolve("sample.jar")));
        assertEquals(List.of("two"), samples());
        assertEquals(List.of("sample.start"), installed());
    }

    @Test
    void switchingOffStopsAndSwitchingOnStarts() throws Exception {
        ActivatorJar.working(folder, "one").write(jars.resolve("sample.jar"));
        plugins.trust("sample.jar");
        plugins.disable("sample.jar");
        assertEquals(List.of(), samples());
        plugins.enable("sample.jar");
        assertEquals(List.of("one"), samples());
    }

    @Test
    void whyAJarDoesNotStartIsSaidInOneSentence() throws Exception {
        TestJar.plugin("lonely", "1")
                .header("Import-Package", "org.nowhere.at.all")
                .write(jars.resolve("lonely.jar"));
        assertEquals(
                Optional.of(
                        "lonely.jar needs the package org.nowhere.at.all, which nothing here offers in a fitting version."),
                broken("lonely.jar"));
        TestJar.plugin("future", "1")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                .write(jars.resolve("future.jar"));
        assertEquals(
                Optional.of("future.jar needs Java 99, this is Java "
                        + Runtime.version().feature() + "."),
                broken("future.jar"));
        ActivatorJar.failing(folder).write(jars.resolve("failing.jar"));
        assertEquals(
                Optional.of("failing.jar failed while it started: java.lang.IllegalStateException: no luck today."),
                broken("failing.jar"));
        assertEquals(List.of(), installed());
    }

    @Test
    void aJarThatHangsIsGivenUpAndTheOthersGoOn() throws Exception {
        var uninstalled = new CountDownLatch(1);
        framework.getBundleContext().addBundleListener(event -> {
            if (event.getType() == BundleEvent.UNINSTALLED) {
                uninstalled.countDown();
            }
        });
        ActivatorJar.hanging(folder).write(jars.resolve("hanging.jar"));
        assertEquals(
                Optional.of("hanging.jar did not start within 5 seconds and was given up."), broken("hanging.jar"));
        TestJar.plugin("fine", "1").write(jars.resolve("fine.jar"));
        assertTrue(uninstalled.await(30, TimeUnit.SECONDS), "it was not taken away");
        assertEquals(State.ACTIVE, plugins.trust("fine.jar").state());
    }

    @Test
    void twoJarsOfOneNameAndVersionDoNotBothRun() throws Exception {
        TestJar.plugin("twin", "1.0.0").write(jars.resolve("1.jar"));
        TestJar.plugin("twin", "1.0.0").header("Bundle-Name", "Other").write(jars.resolve("2.jar"));
        assertEquals(State.ACTIVE, plugins.trust("1.jar").state());
        assertEquals(
                Optional.of("2.jar has the same name and version as something that is installed already."),
                broken("2.jar"));
    }

    @Test
    void aPluginRunsAsLongAsTheOneItNeeds() throws Exception {
        TestJar.plugin("giver", "1")
                .header("Export-Package", "gift;version=1.0.0")
                .entry("gift/Gift.class", new byte[0])
                .write(jars.resolve("giver.jar"));
        TestJar.plugin("taker", "1").header("Import-Package", "gift").write(jars.resolve("taker.jar"));
        assertEquals(State.BROKEN, plugins.trust("taker.jar").state());
        assertEquals(State.ACTIVE, plugins.trust("giver.jar").state());
        assertEquals(
                List.of(State.ACTIVE, State.ACTIVE),
                plugins.plugins().stream().map(Plugin::state).toList());
        Files.delete(jars.resolve("giver.jar"));
        Plugin news = stopped.poll(30, TimeUnit.SECONDS);
        assertNotNull(news, "nobody was told that the plug-in was stopped");
        assertEquals(Optional.of("taker.jar was stopped: something that it needs has gone."), news.reason());
    }

    private Optional<String> broken(String file) throws Exception {
        Plugin plugin = plugins.trust(file);
        assertEquals(State.BROKEN, plugin.state());
        return plugin.reason();
    }

    private List<String> samples() throws InvalidSyntaxException {
        ServiceReference<?>[] found =
                framework.getBundleContext().getAllServiceReferences(Runnable.class.getName(), "(sample=*)");
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .map(reference -> (String) reference.getProperty("sample"))
                        .toList();
    }

    private List<String> installed() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .map(Bundle::getSymbolicName)
                .toList();
    }
}
