package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordScannerTest {
    private static List<String> words(String text) {
        return Tokens.words(text);
    }

    private static List<List<String>> parts(String text) {
        var words = new ArrayList<List<String>>();
        var scanner = new WordScanner().reset(text);
        while (scanner.next()) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < scanner.parts(); i++) {
                parts.add(scanner.part(i));
            }
            words.add(parts);
        }
        return words;
    }

    @Test
    void namesOfModelsStayWhole() {
        assertEquals(
                List.of("lora", "gpt2", "s2ft", "llama3.18b", "c++", "c#", "t5x"),
                words("LoRA, GPT-2; S^{2}FT: Llama-3.1-8B (C++ C# T5X)."));
    }

    @Test
    void hyphensOfEveryKindMakeParts() {
        assertEquals(
                List.of(List.of("state", "of", "the", "art"), List.of("vision", "language"), List.of("low", "rank")),
                parts("state-of-the-art vision–language low\u2011rank"));
    }

    @Test
    void aDashBetweenBlanksIsNoHyphen() {
        assertEquals(List.of("a", "b", "c"), words("a - b -- c-"));
    }

    @Test
    void apostrophesAndPossessivesDoNotCount() {
        assertEquals(List.of("model", "dinca", "dont", "models"), words("model's D'Incà don’t models'"));
    }

    @Test
    void numbersKeepTheirPointsAndLoseTheirCommas() {
        assertEquals(List.of("0.5", "54002", "1", "2", "end", "3"), words("0.5 54,002 [1,2] end. 3."));
    }

    @Test
    void accentsAndCaseDoNotCount() {
        assertEquals(List.of("schrodinger", "strasse", "s2", "aether"), words("Schrödinger STRASSE S² Æther"));
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertEquals(List.of("中", "文", "gpt"), words("中文GPT"));
    }

    @Test
    void emojiAndControlCharactersDivideWords() {
        assertEquals(List.of("a", "b", "c"), words("a\u0000b🙂c"));
    }

    @Test
    void offsetsLeadBackToTheText() {
        String text = "The GPT-2's (S^{2}FT)";
        var scanner = new WordScanner().reset(text);
        var spans = new ArrayList<String>();
        while (scanner.next()) {
            spans.add(text.substring(scanner.start(), scanner.end()));
        }
        assertEquals(List.of("The", "GPT-2", "S^{2}FT"), spans);
    }

    @Test
    void capitalsInsideAndDigitsMakeAName() {
        var scanner = new WordScanner().reset("LoRA Adam t5 2024 LLMs");
        var names = new ArrayList<Boolean>();
        var plurals = new ArrayList<Boolean>();
        while (scanner.next()) {
            names.add(scanner.isName(0));
            plurals.add(scanner.isPluralName(0));
        }
        assertEquals(List.of(true, false, true, false, true), names);
        assertEquals(List.of(false, false, false, false, true), plurals);
    }

    @Property
    void everyTextIsReadToItsEndInRisingOrder(@ForAll String text) {
        var scanner = new WordScanner().reset(text);
        int last = 0;
        while (scanner.next()) {
            assertTrue(scanner.start() >= last && scanner.end() > scanner.start() && scanner.end() <= text.length());
            for (int i = 0; i < scanner.parts(); i++) {
                assertTrue(!scanner.part(i).isEmpty() && scanner.start(i) < scanner.end(i));
            }
            last = scanner.end();
        }
    }
}
