package org.lectern.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PartialDate;

class SortKeysTest {
    @Test
    void caseAccentsAndTheAmountOfWhiteSpaceDoNotCount() {
        assertEquals("uber etudes", SortKeys.title("  \u00DCber\u00A0\n E\u0301tudes "));
        assertEquals("深層 学習", SortKeys.title("深層\u3000学習"));
        assertEquals("", SortKeys.title(" \t"));
    }

    @Test
    void aBlankAtTheEndOfAPrefixIsPartOfIt() {
        assertEquals("deep ", SortKeys.titlePrefix(" Deep  "));
    }

    @Test
    void theHeadNeverCutsACharacterInTwo() {
        assertEquals("a".repeat(15), SortKeys.head("a".repeat(15) + "\uD83D\uDE00 b"));
        assertEquals("a".repeat(14) + "\uD83D\uDE00", SortKeys.head("a".repeat(14) + "\uD83D\uDE00 b"));
    }

    @Test
    void aHugeTitleHasASmallKey() {
        assertEquals("x".repeat(400), SortKeys.title("X".repeat(10_000_000)));
    }

    @Test
    void datesComeBackAndRiseWithTime() {
        List<PartialDate> rising = Stream.of(
                        "--01-01",
                        "--12-31",
                        "0001",
                        "0001-01",
                        "1999-12-31",
                        "2024",
                        "2024-02",
                        "2024-02-29",
                        "9999-12-31")
                .map(PartialDate::parse)
                .toList();
        List<Integer> numbers = rising.stream().map(SortKeys::date).toList();

        assertEquals(rising, numbers.stream().map(SortKeys::date).toList());
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }
}
