package org.lectern.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Paper;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.presentation.Services;

/** Analyses that come and go by name; each tells how long the abstracts are. */
final class ListedAnalyses implements Analyses {
    private final PaperStore papers;
    private volatile List<String> ids = List.of();

    ListedAnalyses(PaperStore papers) {
        this.papers = papers;
    }

    /** From now on there are these. */
    void offer(Services services, String... names) {
        ids = List.of(names);
        services.put(Analyses.class, this);
    }

    @Override
    public List<Entry> entries() {
        return ids.stream()
                .map(id -> new Entry(id, "The " + id, "How long abstracts are.", "1.0.0", "test"))
                .toList();
    }

    @Override
    public List<Setting> settings(String id) {
        return List.of();
    }

    @Override
    public Run run(Request request, Progress progress) throws AnalysisException, StoreException {
        var rows = new ArrayList<List<Cell>>();
        for (Paper paper : papers.papers(papers.list(PaperOrder.ADDED, 0, 100))) {
            progress.step(paper.title());
            rows.add(List.of(Cell.paper(paper), Cell.count(paper.abstractText().length())));
        }
        Entry entry = entries().stream()
                .filter(e -> e.id().equals(request.analysis()))
                .findFirst()
                .orElseThrow(() -> new AnalysisException("No such analysis.", request.analysis(), "Choose another."));
        return new Run(entry, rows.size(), Result.table(List.of("Paper", "Characters"), rows), Duration.ofMillis(1));
    }
}
