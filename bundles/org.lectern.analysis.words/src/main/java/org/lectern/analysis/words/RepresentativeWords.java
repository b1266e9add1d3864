package org.lectern.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisInfo;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/**
 * Names the words that stand for a paper or a label, and a short query that leads back to it. After the representative
 * words of "PROP: Pre-training with Representative Words Prediction" (Ma et al. 2021), with TF-IDF for its document
 * language model.
 */
@Component
@AnalysisInfo(
        id = "representative-words",
        label = "Representative words",
        description = "The words that stand for each paper or label, and a search query made of them")
public final class RepresentativeWords implements Analysis {
    static final String FOR = "for";
    static final String WORDS = "words";

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.choice(FOR, "Words for each", "paper", "label"),
                Setting.number(WORDS, "How many words", 8, QueryWords.LENGTH, 30));
    }

    @Override
    public Result run(Corpus corpus, Progress progress) {
        boolean byLabel = "label".equals(corpus.settings().get(FOR));
        progress.expect(OptionalLong.of(byLabel ? corpus.size() : 2 * corpus.size()));
        var collection = new TermCollection();
        corpus.papers().forEach(paper -> {
            progress.step(paper.title());
            collection.add(paper);
        });
        collection.close();
        int words = corpus.number(WORDS);
        return byLabel ? forLabels(corpus, collection, words) : forPapers(corpus, collection, words, progress);
    }

    private static Result forPapers(Corpus corpus, TermCollection collection, int words, Progress progress) {
        var rows = new ArrayList<List<Cell>>();
        var number = new AtomicInteger();
        corpus.papers().forEach(paper -> {
            progress.step(paper.title());
            rows.add(row(paper, number.getAndIncrement(), collection, words));
        });
        return new Result(
                List.of(column("Paper", Column.Type.PAPER), column("Words"), column("Query")),
                rows,
                Optional.empty(),
                List.of());
    }

    private static List<Cell> row(Paper paper, int number, TermCollection collection, int words) {
        List<String> heaviest = collection.heaviest(number, Math.max(words, QueryWords.CANDIDATES));
        var spellings = new Spellings(paper);
        return List.of(
                Cell.paper(paper),
                Cell.text(String.join(", ", spellings.of(heaviest.subList(0, Math.min(words, heaviest.size()))))),
                Cell.text(String.join(" ", spellings.of(new QueryWords(collection).choose(heaviest)))));
    }

    private static Result forLabels(Corpus corpus, TermCollection collection, int words) {
        var rows = new ArrayList<List<Cell>>();
        var labels = new LabelWords(corpus, collection);
        labels.names().forEach(label -> {
            List<String> heaviest = labels.heaviest(label, words);
            List<String> query = heaviest.subList(0, Math.min(QueryWords.LENGTH, heaviest.size()));
            rows.add(List.of(
                    Cell.text(label), Cell.text(String.join(", ", heaviest)), Cell.text(String.join(" OR ", query))));
        });
        return new Result(
                List.of(column("Label"), column("Words"), column("Query")),
                rows,
                Optional.empty(),
                rows.isEmpty() ? List.of("No paper has a label that you may see.") : List.of());
    }

    private static Column column(String name) {
        return column(name, Column.Type.TEXT);
    }

    private static Column column(String name, Column.Type type) {
        return new Column(name, type);
    }
}
