package org.lectern.workbench.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
    private static final List<String> LINES = List.of("BibTeX", "brat", "CSV table", "CSL-JSON", "Éclair");

    private final TypeAhead typed = new TypeAhead();
    private int chosen = -1;

    private int type(String letters, long time) {
        OptionalInt found = OptionalInt.empty();
        for (char letter : letters.toCharArray()) {
            found = typed.find(LINES, chosen, letter, time);
            found.ifPresent(line -> chosen = line);
        }
        return found.orElse(-1);
    }

    @Test
    void lettersTypedTogetherFindTheLineThatBeginsWithThem() {
        assertEquals(3, type("csl", 0));
        assertEquals(1, type("br", 5_000));
        assertEquals(4, type("É", 10_000));
    }

    @Test
    void theSameLetterAgainGoesOnToTheNextLineAndRound() {
        assertEquals(0, type("b", 0));
        assertEquals(1, type("b", 100));
        assertEquals(0, type("b", 200));
        assertEquals(1, type("b", 5_000));
    }

    @Test
    void lettersThatMeanNothingChooseNothingUntilAPause() {
        assertEquals(-1, type("bx", 0));
        assertEquals(0, chosen);
        assertEquals(-1, type("c", 500));
        assertEquals(2, type("c", 500 + TypeAhead.PAUSE + 1));
    }

    @Test
    void noLinesAreNoFailure() {
        assertEquals(OptionalInt.empty(), typed.find(List.of(), -1, 'a', 0));
    }
}
