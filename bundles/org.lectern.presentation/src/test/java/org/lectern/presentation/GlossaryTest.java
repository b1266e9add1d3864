package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;

class GlossaryTest {
    private final Glossary glossary = new Glossary();

    @Test
    void aWordThatNobodyTranslatedStays() {
        glossary.add(Map.of("Words", "Wörter"));
        assertEquals("Wörter", glossary.of("Words"));
        assertEquals("Papers", glossary.of("Papers"));
    }

    @Test
    void whoCameFirstIsNotOverruled() {
        glossary.add(Map.of("Words", "Wörter"));
        glossary.add(Map.of("Words", "Worte", "Papers", "Arbeiten"));
        assertEquals("Wörter", glossary.of("Words"));
        assertEquals("Arbeiten", glossary.of("Papers"));
    }

    @Test
    void anAnalysisKeepsWhatProgramsKnowItBy() {
        glossary.add(Map.of("Words", "Wörter", "What it shows", "Was es zeigt", "by", "nach", "month", "Monat"));
        assertEquals(
                new Analyses.Entry("words", "Wörter", "Was es zeigt", "1.0.0", "test"),
                glossary.of(new Analyses.Entry("words", "Words", "What it shows", "1.0.0", "test")));
        assertEquals(
                Setting.choice("by", "nach", "month", "year"),
                glossary.of(Setting.choice("by", "by", "month", "year")));
    }

    @Test
    void theChartOfAResultFollowsItsColumns() {
        glossary.add(Map.of("Month", "Monat", "Papers", "Arbeiten"));
        List<List<Cell>> rows = List.of(List.of(Cell.text("May"), Cell.count(2)));
        Result months = Result.table(List.of("Month", "Papers"), rows)
                .withChart(new Chart(Chart.Kind.BAR, "Month", List.of("Papers")));
        assertEquals(
                Result.table(List.of("Monat", "Arbeiten"), rows)
                        .withChart(new Chart(Chart.Kind.BAR, "Monat", List.of("Arbeiten"))),
                glossary.of(months));
    }

    @Test
    void columnsThatWouldBeAlikeStay() {
        glossary.add(Map.of("Paper", "Arbeit", "Work", "Arbeit"));
        Result both = Result.table(List.of("Paper", "Work"), List.of(List.of(Cell.text("a"), Cell.text("b"))));
        assertEquals(both, glossary.of(both));
    }
}
