package org.lectern.analysis.overtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.model.PartialDate;
import org.lectern.api.work.Progress;
import org.lectern.testkit.AnalysisContract;
import org.lectern.testkit.Corpora;
import org.lectern.testkit.Papers;

class PapersOverTimeTest implements AnalysisContract {
    @Override
    public Analysis analysis() {
        return new PapersOverTime();
    }

    private static Corpus dated(String... dates) {
        return Corpora.of(java.util.stream.IntStream.range(0, dates.length)
                .mapToObj(i -> dates[i].isEmpty()
                        ? Papers.paper("" + i, "Undated", "")
                        : Papers.published(Papers.paper("" + i, "Dated", ""), dates[i]))
                .toList());
    }

    private Result run(Corpus corpus, String... settings) throws Exception {
        return analysis().run(Corpora.set(corpus, analysis(), settings), Progress.NONE);
    }

    private static List<Cell> row(String date, long papers) {
        return List.of(Cell.date(PartialDate.parse(date)), Cell.count(papers));
    }

    @Test
    void monthsWithoutAPaperAreCountedAsZero() throws Exception {
        assertEquals(
                new Result(
                        List.of(new Column("Month", Column.Type.DATE), new Column("Papers", Column.Type.NUMBER)),
                        List.of(row("2024-11", 2), row("2024-12", 0), row("2025-01", 1)),
                        Optional.of(new Chart(Chart.Kind.BAR, "Month", List.of("Papers"))),
                        List.of("3 papers are not counted: no month of publication is known.")),
                run(dated("2025-01-09", "2024-11-30", "2024-11", "2024", "", "--03-11")));
    }

    @Test
    void byYearTheMonthNeedNotBeKnown() throws Exception {
        Result result = run(dated("2024", "2026-01-09", "2024-02", ""), "period", "year");

        assertEquals(List.of(row("2024", 2), row("2025", 0), row("2026", 1)), result.rows());
        assertEquals(List.of("1 paper is not counted: no year of publication is known."), result.notes());
    }

    @Test
    void papersFarApartAreCountedByYear() throws Exception {
        Result result = run(dated("1950-01", "2024-02"));

        assertEquals(75, result.rows().size());
        assertEquals("Year", result.columns().getFirst().name());
        assertEquals(
                List.of("The papers lie more than 600 months apart, so they are counted by year."), result.notes());
    }
}
