package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StemTest {
    private static String stems(String words) {
        return String.join(" ", Stream.of(words.split(" ")).map(Stem::of).toList());
    }

    @Test
    void pluralsMeetTheirSingulars() {
        assertEquals("model study loss box network embed", stems("models studies losses boxes networks embeddings"));
    }

    @Test
    void formsOfAVerbMeet() {
        assertEquals("train train train", stems("train training trained"));
        assertEquals("tune tune", stems("tuning tuned"));
        assertEquals("generate generate", stems("generating generated"));
        assertEquals("scale scale plan", stems("scaling scaled planning"));
        assertEquals("apply apply solve", stems("applied applies solving"));
    }

    @Test
    void derivationsStayApart() {
        assertEquals("generation generative general", stems("generation generative general"));
    }

    @Test
    void namesAndShortWordsStayAsTheyAre() {
        assertEquals(
                "lora gpt2 bias analysis corpus speed string thing need c++ does",
                stems("lora gpt2 bias analysis corpus speed string thing need c++ does"));
    }
}
