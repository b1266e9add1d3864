package org.lectern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {
    @TempDir
    private Path folder;

    @Test
    void namesAreKeptAcrossReaders() throws Exception {
        Path file = folder.resolve("new/trusted-plugins.json");
        assertEquals(Set.of(), new NamesFile(file, "trusted").names());
        new NamesFile(file, "trusted").change(names -> names.addAll(Set.of("b", "a")));
        assertEquals(Set.of("a", "b"), new NamesFile(file, "trusted").names());
        assertEquals("{\n  \"trusted\" : [ \"a\", \"b\" ]\n}", Files.readString(file));
    }

    @Test
    void noChangeIsLostWhenManyChangeAtOnce() throws Exception {
        var file = new NamesFile(folder.resolve("names.json"), "names");
        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                file.change(names -> names.add("n" + i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(IntStream.range(0, 40).mapToObj(i -> "n" + i).collect(Collectors.toSet()), file.names());
    }

    @Test
    void aFileThatCannotBeReadIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("names.json"), "{\"names\": [\"a\"");
        assertThrows(IOException.class, () -> new NamesFile(file, "names").change(names -> names.add("b")));
        assertEquals("{\"names\": [\"a\"", Files.readString(file));
    }

    @Test
    void theConfigurationFolderIsTheFirstOneThatIsNamed() {
        Map<String, String> all = Map.of(
                "lectern.config",
                "/property",
                "LECTERN_CONFIG",
                "/variable",
                "XDG_CONFIG_HOME",
                "/xdg",
                "user.home",
                "/home/ada");
        assertEquals(Path.of("/property"), ConfigurationFolder.find(all::get, all::get));
        assertEquals(Path.of("/variable"), ConfigurationFolder.find(name -> null, all::get));
        assertEquals(
                Path.of("/xdg/lectern"),
                ConfigurationFolder.find(name -> null, Map.of("XDG_CONFIG_HOME", "/xdg")::get));
        assertEquals(
                Path.of("/home/ada/.config/lectern"),
                ConfigurationFolder.find(
                        Map.of("user.home", "/home/ada")::get, Map.of("XDG_CONFIG_HOME", "not/absolute")::get));
    }
}
