package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern USED =
            Pattern.compile("(?:Messages\\.get|Act\\.of|\\bhead|off\\([^\"]*?,)\\(?\\s*\"([a-z][a-z.-]*[a-z])\"");

    @Test
    void germanHasATextForEachEnglishOne() throws IOException {
        assertEquals(
                new TreeSet<>(words("messages.properties").stringPropertyNames()),
                new TreeSet<>(words("messages_de.properties").stringPropertyNames()),
                "a text that is missing in one language is shown in another one");
    }

    @Test
    void everyTextIsAPattern() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_de.properties"}) {
            words(file)
                    .forEach((key, text) -> assertDoesNotThrow(
                            () -> new MessageFormat(text.toString()).format(new Object[] {1, 2, 3}),
                            () -> file + ": " + key));
        }
    }

    @Test
    void everyTextThatTheSourceNamesIsThere() throws IOException {
        var texts = words("messages.properties");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    String key = used.group(1);
                    assertTrue(
                            texts.containsKey(key) || texts.containsKey("command." + key),
                            () -> file + " names the text " + key + ", which is not there");
                }
            }
        }
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            words.load(in);
        }
        return words;
    }
}
