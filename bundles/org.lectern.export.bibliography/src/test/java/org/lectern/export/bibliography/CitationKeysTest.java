package org.lectern.export.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        assertEquals("paper-0fa52", key(Papers.paper("1", "论文", "")));
    }

    /** Else any two papers of one year would share a key, and the next export might give it to the other one. */
    @Test
    void titlesInOtherLettersHaveKeysOfTheirOwnWhicheverComesFirst() {
        List<Paper> papers = List.of(
                Papers.published(by(Papers.paper("1", "深层学习", ""), "李 明"), "2024"),
                Papers.published(Papers.paper("2", "论文", ""), "2024"),
                Papers.published(Papers.paper("3", "الأغنام", ""), "2024"));
        List<String> keys = papers.stream().map(CitationKeysTest::key).toList();
        assertEquals(3, Set.copyOf(keys).size(), () -> "keys: " + keys);
        var backwards = new CitationKeys();
        assertEquals(
                keys.reversed(), papers.reversed().stream().map(backwards::of).toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aKeyIsTheSameWhateverElseIsExportedUnlessItIsShared(@ForAll("titles") List<String> titles) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            papers.add(Papers.paper(Integer.toString(i), titles.get(i), ""));
        }
        List<String> alone = papers.stream().map(CitationKeysTest::key).toList();
        var together = new CitationKeys();
        List<String> given = papers.stream().map(together::of).toList();
        assertEquals(given.size(), Set.copyOf(given).size(), () -> "keys: " + given);
        for (int i = 0; i < given.size(); i++) {
            String key = alone.get(i);
            boolean shared = alone.indexOf(key) < i;
            assertEquals(!shared, given.get(i).equals(key), key);
            assertTrue(given.get(i).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), given.get(i));
        }
    }

    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.oneOf(
                        Arbitraries.of("Deep", "deep", "The", "2", "论文", "深", "Müller", "a", "ß", "😀", "-", "(x)")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5)
                                .map(words -> String.join(" ", words)),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(title -> !title.isBlank()))
                .list()
                .ofMaxSize(6);
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
