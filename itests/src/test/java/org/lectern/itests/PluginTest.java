package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.itests.Lectern.Answer;

/** The sample plug-in, as its author's users meet it in the terminal. */
class PluginTest {
    private static final Path JAR = Path.of(System.getProperty("lectern.wordcount"));

    @TempDir
    private Path folder;

    private Lectern lectern;

    @BeforeEach
    void importOnePage() throws Exception {
        lectern = new Lectern(folder.resolve("workspace"), Files.createDirectory(folder.resolve("home")));
        Path page = Lectern.page(folder.resolve("a.txt"), "On the Measure of Wind\n\nWind is hard to measure.");
        assertEquals(0, lectern.run("import", page.toString()).exitCode());
    }

    private Path dropped() throws Exception {
        Path plugins = Files.createDirectories(lectern.workspace().resolve("plugins"));
        return Files.copy(JAR, plugins.resolve("wordcount.jar"));
    }

    @Test
    void aDroppedJarStaysOffUntilItIsTrustedAndThenRuns() throws Exception {
        dropped();
        JsonNode listed = lectern.run("plugins", "--json").json();
        assertEquals("untrusted", listed.at("/0/state").asText());
        assertEquals("com.example.wordcount", listed.at("/0/id").asText());
        assertEquals("wordcount.jar", listed.at("/0/file").asText());
        assertEquals(3, lectern.run("analyse", "wordcount", "--json").exitCode());
        assertEquals(
                "active",
                lectern.run("plugins", "trust", "wordcount.jar", "--json")
                        .json()
                        .get("state")
                        .asText());
        JsonNode run = lectern.run("analyse", "wordcount", "--json").json();
        assertEquals(5, run.at("/rows/0/1").asInt());
        assertEquals("On the Measure of Wind", run.at("/rows/0/0/title").asText());
    }

    @Test
    void aPluginIsInstalledDisabledEnabledAndRemoved() throws Exception {
        lectern.run("plugins", "install", JAR.toString());
        String file = JAR.getFileName().toString();
        assertEquals(
                "active", lectern.run("plugins", "--json").json().at("/0/state").asText());
        lectern.run("plugins", "disable", file);
        assertEquals(
                "disabled",
                lectern.run("plugins", "--json").json().at("/0/state").asText());
        assertEquals(3, lectern.run("analyse", "wordcount").exitCode());
        lectern.run("plugins", "enable", file);
        assertEquals(0, lectern.run("analyse", "wordcount").exitCode());
        assertEquals(0, lectern.run("plugins", "remove", file).exitCode());
        assertEquals(0, lectern.run("plugins", "--json").json().size());
    }

    @Test
    void aJarThatIsNoJarIsNamedBrokenAndNothingElseSuffers() throws Exception {
        Path plugins = Files.createDirectories(lectern.workspace().resolve("plugins"));
        Files.writeString(plugins.resolve("fake.jar"), "not a zip");
        JsonNode listed = lectern.run("plugins", "--json").json();
        assertEquals("broken", listed.at("/0/state").asText());
        assertTrue(listed.at("/0/reason").asText().length() > 10);
        Answer papers = lectern.run("papers", "--json");
        assertEquals(0, papers.exitCode());
        assertEquals(1, papers.json().size());
    }

    @Test
    void aWorkspaceFromElsewhereBringsNoTrust() throws Exception {
        dropped();
        lectern.run("plugins", "trust", "wordcount.jar");
        Lectern stranger = new Lectern(lectern.workspace(), Files.createDirectory(folder.resolve("stranger")));
        assertEquals(
                "untrusted",
                stranger.run("plugins", "--json").json().at("/0/state").asText());
    }
}
