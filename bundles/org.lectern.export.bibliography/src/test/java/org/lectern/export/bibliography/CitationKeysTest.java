package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.Paper;
import org.lectern.testkit.Papers;

class CitationKeysTest {
    @Test
    void aKeyIsLastNameYearAndThreeTellingWords() {
        assertEquals(
                "vaswani2017attentionallyou",
                key(Papers.published(
                        by(Papers.paper("1", "Attention Is All You Need", ""), "Ashish Vaswani"), "2017")));
        assertEquals(
                "muller2024weber", key(Papers.published(by(Papers.paper("1", "Weber", ""), "Müller, Jürgen"), "2024")));
    }

    @Test
    void withoutNamesTheFirstWordComesBeforeTheYear() {
        assertEquals(
                "lora2021lowrankadaptationmodels",
                key(Papers.published(Papers.paper("1", "LoRA: Low-Rank Adaptation of Models", ""), "2021-06")));
    }

    @Test
    void aKeyBeginsWithALetter() {
        assertEquals("paper22024olmofurious", key(Papers.published(Papers.paper("1", "2 OLMo Furious", ""), "2024")));
        assertEquals("paper", key(Papers.paper("1", "论文", "")));
    }

    @Test
    void papersThatShareAKeyAreToldApartByTheirTitlesAndAtLastByTheirIds() {
        var keys = new CitationKeys();
        List<String> given = List.of(
                keys.of(Papers.paper("1", "Deep Networks Learn Very Fast", "")),
                keys.of(Papers.paper("2", "Deep Networks Learn Very Slowly", "")),
                keys.of(Papers.paper("3", "Deep Networks Learn Very Slowly", "")));
        assertEquals(
                List.of("deepnetworkslearnvery", "deepnetworkslearnvery-3ca7c", "deepnetworkslearnvery-p3"), given);
    }

    private static String key(Paper paper) {
        return new CitationKeys().of(paper);
    }

    private static Paper by(Paper paper, String author) {
        return new Paper(
                paper.id(),
                paper.revision(),
                List.of(author),
                OptionalInt.of(1),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                paper.sightings());
    }
}
