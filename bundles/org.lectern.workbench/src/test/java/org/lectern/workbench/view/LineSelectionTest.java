package org.lectern.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.PaperId;

class LineSelectionTest {
    private final LineSelection lines = new LineSelection();

    @Test
    void aRangeGoesFromTheLastClickInEitherDirection() {
        lines.only(5);
        assertTrue(lines.extendTo(7));
        assertEquals(new TreeSet<>(List.of(5L, 6L, 7L)), lines.between(0, 100));
        assertTrue(lines.extendTo(4));
        assertEquals(new TreeSet<>(List.of(4L, 5L)), lines.between(0, 100));
    }

    @Test
    void aRangeThatIsTooLongIsCutAndSaysSo() {
        lines.only(10);
        assertFalse(lines.extendTo(1_000_000));
        assertEquals(LineSelection.MOST, lines.between(0, 1_000_001).size());
        assertEquals(10 + LineSelection.MOST - 1, lines.caret());
    }

    @Test
    void allLinesOfAShortListAreSelected() {
        assertTrue(lines.all(3));
        assertEquals(new TreeSet<>(List.of(0L, 1L, 2L)), lines.between(0, 3));
    }

    @Test
    void thePapersAreKnownOnlyWhenThatOfEachLineIsTheCaretsFirst() {
        lines.only(1);
        lines.toggle(3);
        lines.learn(1, new PaperId("p-1"));
        assertEquals(Optional.empty(), lines.papers());
        assertEquals(List.of(3L), lines.unknown());
        lines.learn(3, new PaperId("p-3"));
        assertEquals(Optional.of(List.of(new PaperId("p-3"), new PaperId("p-1"))), lines.papers());
    }

    @Test
    void aLineThatIsNotSelectedTeachesNothing() {
        lines.only(1);
        lines.learn(2, new PaperId("p-2"));
        lines.learn(1, new PaperId("p-1"));
        assertEquals(Optional.of(List.of(new PaperId("p-1"))), lines.papers());
    }
}
