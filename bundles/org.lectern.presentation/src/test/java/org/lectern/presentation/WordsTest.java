package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void germanHasATextForEachEnglishOne() throws IOException {
        assertEquals(
                keys("messages.properties"),
                keys("messages_de.properties"),
                "a text that is missing in one language is shown in another one");
    }

    private static Object keys(String file) throws IOException {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream(file)) {
            words.load(in);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
