package org.lectern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.plugin.PluginException;
import org.lectern.api.plugin.Plugins.Plugin;
import org.lectern.api.plugin.Plugins.State;

class FolderPluginsTest {
    private record News(Plugin plugin, boolean present) {}

    @TempDir
    private Path folder;

    private final RecordingHost host = new RecordingHost();
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private Path jars;
    private FolderPlugins plugins;

    @BeforeEach
    void makeFolder() throws Exception {
        jars = Files.createDirectory(folder.resolve("plugins"));
    }

    @AfterEach
    void close() {
        if (plugins != null) {
            plugins.close();
        }
        assertEquals(List.of(), host.running());
    }

    @Test
    void aNewJarStaysOffUntilItIsTrusted() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        Plugin untrusted = plugins.plugins().getFirst();
        assertEquals(
                new Plugin(
                        "sample.wordcount",
                        "1.0.0",
                        State.UNTRUSTED,
                        "wordcount.jar",
                        untrusted.sha256(),
                        Optional.empty(),
                        List.of()),
                untrusted);
        assertEquals(64, untrusted.sha256().length());
        assertEquals(List.of(), host.running());
        assertEquals(State.ACTIVE, plugins.trust("wordcount.jar").state());
        assertEquals(List.of("sample.wordcount"), host.running());
    }

    @Test
    void trustIsRememberedOutsideTheWorkspace() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        plugins.trust("wordcount.jar");
        plugins.close();
        open();
        assertEquals(List.of("sample.wordcount"), host.running());
        plugins.close();
        open(folder.resolve("another user's configuration"));
        assertEquals(List.of(State.UNTRUSTED), states());
    }

    @Test
    void aWorkspaceBringsNoTrust() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        String trusted = "{\"trusted\":[\"" + plugins.plugins().getFirst().sha256() + "\"]}";
        plugins.close();
        Files.writeString(jars.resolve("trusted-plugins.json"), trusted);
        Files.writeString(folder.resolve("trusted-plugins.json"), trusted);
        open();
        assertEquals(List.of(State.UNTRUSTED), states());
    }

    @Test
    void aChangedJarIsStoppedAndAskedForAgain() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        plugins.trust("wordcount.jar");
        drop("wordcount.jar", "sample.wordcount", "2.0.0");
        News changed = await(item -> item.plugin.version().equals("2.0.0"));
        assertEquals(State.UNTRUSTED, changed.plugin.state());
        assertEquals(List.of(), host.running());
    }

    @Test
    void aJarThatChangedSinceItWasSeenIsNotTrusted() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        String shown = plugins.plugins().getFirst().sha256();
        drop("wordcount.jar", "sample.wordcount", "6.6.6");
        assertEquals(
                "wordcount.jar has changed a moment ago. It was not trusted.",
                refusal(() -> plugins.trust("wordcount.jar", shown)));
        assertEquals(List.of(), host.running());
    }

    @Test
    void aJarThatIsDroppedAndDeletedWhileItRunsIsTold() throws Exception {
        open();
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        assertEquals(State.UNTRUSTED, await(News::present).plugin.state());
        plugins.trust("wordcount.jar");
        await(item -> item.plugin.state() == State.ACTIVE);
        Files.delete(jars.resolve("wordcount.jar"));
        assertEquals("wordcount.jar", await(item -> !item.present).plugin.file());
        assertEquals(List.of(), plugins.plugins());
        assertEquals(List.of(), host.running());
    }

    @Test
    void aFolderThatAppearsLaterIsFollowed() throws Exception {
        Files.delete(jars);
        open();
        assertEquals(List.of(), plugins.plugins());
        assertFalse(Files.exists(jars));
        Files.createDirectory(jars);
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        assertEquals("wordcount.jar", await(News::present).plugin.file());
    }

    @Test
    void trustGivenByAnotherProcessStartsThePlugin() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        new NamesFile(folder.resolve("config/trusted-plugins.json"), "trusted")
                .change(names -> names.add(plugins.plugins().getFirst().sha256()));
        await(item -> item.plugin.state() == State.ACTIVE);
        assertEquals(List.of("sample.wordcount"), host.running());
    }

    @Test
    void whatIsSwitchedOffStaysOffAfterARestart() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        plugins.trust("wordcount.jar");
        assertEquals(State.DISABLED, plugins.disable("wordcount.jar").state());
        assertEquals(List.of(), host.running());
        plugins.close();
        open();
        assertEquals(List.of(State.DISABLED), states());
        assertEquals(State.ACTIVE, plugins.enable("wordcount.jar").state());
    }

    @Test
    void aDamagedListIsSaidWhenItIsToBeChangedAndHidesNothing() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/trusted-plugins.json"), "{");
        open();
        assertEquals(List.of(State.UNTRUSTED), states());
        String refusal = refusal(() -> plugins.trust("wordcount.jar"));
        assertTrue(refusal.startsWith("Nothing was changed for wordcount.jar: "), refusal);
        assertTrue(refusal.contains("trusted-plugins.json is not JSON"), refusal);
        assertEquals(List.of(), host.running());
    }

    @Test
    void anUntrustedJarCannotBeEnabled() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        assertEquals(
                "wordcount.jar is not trusted yet, so it stays off.", refusal(() -> plugins.enable("wordcount.jar")));
        assertEquals(List.of(State.UNTRUSTED), states());
    }

    @Test
    void whatIsNoPluginIsBrokenWithAReason() throws Exception {
        Files.writeString(jars.resolve("text.jar"), "text");
        Files.createDirectory(jars.resolve("folder.jar"));
        settle();
        open();
        assertEquals(List.of(State.BROKEN, State.BROKEN), states());
        assertEquals(
                Optional.of("folder.jar is a folder."),
                plugins.plugins().getFirst().reason());
        String reason = plugins.plugins().getLast().reason().orElseThrow();
        assertTrue(reason.startsWith("text.jar is not a jar: "), reason);
        assertTrue(refusal(() -> plugins.trust("text.jar")).startsWith("text.jar is not a jar: "));
    }

    @Test
    void onePluginMayNeedAnother() throws Exception {
        drop("1.jar", "a", "1");
        open();
        Plugin alone = plugins.trust("1.jar");
        assertEquals(State.BROKEN, alone.state());
        assertEquals(Optional.of("1.jar needs the package b, which nothing here offers."), alone.reason());
        drop("2.jar", "b", "1");
        await(item -> item.plugin.id().equals("b"));
        plugins.trust("2.jar");
        assertEquals(List.of("b", "a"), host.running());
        assertEquals(List.of(State.ACTIVE, State.ACTIVE), states());
    }

    @Test
    void aPluginThatTheFrameworkStoppedIsBroken() throws Exception {
        drop("1.jar", "sample.wordcount", "1");
        open();
        plugins.trust("1.jar");
        host.running.clear();
        News stopped = await(item -> item.plugin.state() == State.BROKEN);
        assertEquals(Optional.of("1.jar was stopped: something that it needs has gone."), stopped.plugin.reason());
    }

    @Test
    void installingCopiesTrustsAndStarts() throws Exception {
        Files.delete(jars);
        open();
        Path jar = TestJar.plugin("sample.wordcount", "1").write(folder.resolve("wordcount.jar"));
        assertEquals(State.ACTIVE, plugins.install(jar).state());
        assertEquals(List.of("sample.wordcount"), host.running());
        assertEquals(-1, Files.mismatch(jar, jars.resolve("wordcount.jar")));
        TestJar.plugin("sample.wordcount", "2").write(jar);
        assertEquals("2", plugins.install(jar).version());
        assertEquals(List.of("sample.wordcount"), host.running());
    }

    @Test
    void whatIsNoPluginIsNotInstalled() throws Exception {
        open();
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        assertTrue(refusal(() -> plugins.install(text)).startsWith("text.jar is not a jar: "));
        Path zip = Files.writeString(folder.resolve("text.zip"), "text");
        assertEquals("text.zip does not end in .jar. It was not started.", refusal(() -> plugins.install(zip)));
        Path none = folder.resolve("none.jar");
        assertEquals("There is no file " + none + ".", refusal(() -> plugins.install(none)));
        assertEquals(0, jars.toFile().list().length);
    }

    @Test
    void removingStopsAndDeletes() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        open();
        plugins.trust("wordcount.jar");
        plugins.remove("wordcount.jar");
        assertEquals(List.of(), host.running());
        assertEquals(List.of(), plugins.plugins());
        assertFalse(Files.exists(jars.resolve("wordcount.jar")));
    }

    @Test
    void onlyJarsOfTheFolderCanBeNamed() throws Exception {
        drop("wordcount.jar", "sample.wordcount", "1.0.0");
        Path outside = TestJar.plugin("evil", "1").write(folder.resolve("evil.jar"));
        open();
        for (String name : List.of("none.jar", "../evil.jar", outside.toString(), "", ".")) {
            assertEquals("There is no plug-in called " + name + ".", refusal(() -> plugins.trust(name)));
            assertEquals("There is no plug-in called " + name + ".", refusal(() -> plugins.remove(name)));
        }
        assertTrue(Files.exists(outside));
    }

    private void open() {
        open(folder.resolve("config"));
    }

    private void open(Path configuration) {
        plugins = new FolderPlugins(
                jars,
                configuration,
                host,
                List.of((plugin, present) -> news.add(new News(plugin, present))),
                Clock.systemUTC());
    }

    private List<State> states() {
        return plugins.plugins().stream().map(Plugin::state).toList();
    }

    /** As a file that was copied some time ago. */
    private void drop(String file, String id, String version) throws Exception {
        Path part = TestJar.plugin(id, version).write(folder.resolve(file + ".part"));
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(part, jars.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private void settle() throws Exception {
        for (String file : jars.toFile().list()) {
            Files.setLastModifiedTime(
                    jars.resolve(file), FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private News await(Predicate<News> wanted) throws InterruptedException {
        while (true) {
            News next = news.poll(30, TimeUnit.SECONDS);
            assertNotNull(next, "no news for 30 seconds");
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    private static String refusal(Executable act) {
        return assertThrows(PluginException.class, act).getMessage();
    }
}
