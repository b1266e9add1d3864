package com.example.wordcount;

import static org.lectern.api.analysis.Cell.count;
import static org.lectern.api.analysis.Cell.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisInfo;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** Counts the words of each abstract. */
@Component
@AnalysisInfo(id = "wordcount", label = "Word count", description = "How many words each abstract has.")
public final class WordCount implements Analysis {
    private static final Pattern WORD = Pattern.compile("\\S+");

    @Override
    public Result run(Corpus corpus, Progress progress) {
        var rows = new ArrayList<List<Cell>>();
        corpus.papers().forEach(paper -> {
            progress.step(paper.title());
            rows.add(List.of(paper(paper), count(WORD.matcher(paper.abstractText()).results().count())));
        });
        return Result.table(List.of("Paper", "Words"), rows);
    }
}
