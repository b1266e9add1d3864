package org.lectern.analysis.overtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisInfo;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** Counts papers by the month or year of their publication. Months without a paper are there too, so that the chart is true. */
@Component
@AnalysisInfo(
        id = "papers-over-time",
        label = "Papers over time",
        description = "How many papers were published in each month or year")
public final class PapersOverTime implements Analysis {
    static final String PERIOD = "period";
    /** More months than this cannot be told apart in a chart or read in a table. */
    static final int MAX_MONTHS = 600;

    @Override
    public List<Setting> settings() {
        return List.of(Setting.choice(PERIOD, "Count by", "month", "year"));
    }

    @Override
    public Result run(Corpus corpus, Progress progress) {
        Period period = "year".equals(corpus.settings().get(PERIOD)) ? Period.YEAR : Period.MONTH;
        var counter = new Counter();
        progress.expect(OptionalLong.of(corpus.size()));
        corpus.papers().forEach(paper -> {
            progress.step(paper.title());
            counter.count(paper);
        });
        var notes = new ArrayList<String>();
        if (period == Period.MONTH && counter.span(Period.MONTH) > MAX_MONTHS) {
            notes.add("The papers lie more than " + MAX_MONTHS + " months apart, so they are counted by year.");
            period = Period.YEAR;
        }
        notes.addAll(counter.leftOut(period));
        return new Result(
                List.of(new Column(period.column(), Column.Type.DATE), new Column("Papers", Column.Type.NUMBER)),
                counter.rows(period),
                Optional.of(new Chart(Chart.Kind.BAR, period.column(), List.of("Papers"))),
                notes);
    }

    /** Counts by months where they are known and by years in any case. */
    private static final class Counter {
        private final TreeMap<Integer, Long> months = new TreeMap<>();
        private final TreeMap<Integer, Long> years = new TreeMap<>();
        private long withoutMonth;
        private long withoutYear;

        void count(Paper paper) {
            var date = paper.published().map(published -> published.date());
            if (date.isEmpty() || date.get().year().isEmpty()) {
                withoutYear++;
                return;
            }
            int year = date.get().year().getAsInt();
            years.merge(year, 1L, Long::sum);
            if (date.get().month().isPresent()) {
                months.merge(year * 12 + date.get().month().getAsInt() - 1, 1L, Long::sum);
            } else {
                withoutMonth++;
            }
        }

        private TreeMap<Integer, Long> counts(Period period) {
            return period == Period.MONTH ? months : years;
        }

        int span(Period period) {
            var counts = counts(period);
            return counts.isEmpty() ? 0 : counts.lastKey() - counts.firstKey() + 1;
        }

        List<List<Cell>> rows(Period period) {
            var counts = counts(period);
            var rows = new ArrayList<List<Cell>>();
            for (int i = 0; i < span(period); i++) {
                int number = counts.firstKey() + i;
                rows.add(List.of(Cell.date(period.date(number)), Cell.count(counts.getOrDefault(number, 0L))));
            }
            return rows;
        }

        List<String> leftOut(Period period) {
            long missing = withoutYear + (period == Period.MONTH ? withoutMonth : 0);
            if (missing == 0) {
                return List.of();
            }
            String papers = missing == 1 ? "1 paper is" : missing + " papers are";
            return List.of(papers + " not counted: no " + period.word() + " of publication is known.");
        }
    }
}
