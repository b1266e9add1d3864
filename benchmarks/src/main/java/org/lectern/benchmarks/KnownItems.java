package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.lectern.testkit.ArxivPapers;
import org.lectern.testkit.TitleQueries;
import org.lectern.testkit.TitleQueries.Choice;
import org.lectern.testkit.TitleQueries.TitleQuery;

/** {@code KnownItems FILE.jsonl.gz PAPERS QUERIES}: how high a paper stands for three words of its title, one mistyped. */
public final class KnownItems {
    private KnownItems() {}

    public static void main(String[] arguments) throws Exception {
        List<Paper> papers = ArxivPapers.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (var shelf = new Shelf(Files.createTempDirectory("known-items"))) {
            shelf.put(papers);
            shelf.index.update(Progress.NONE);
            for (Choice choice : Choice.values()) {
                List<TitleQuery> queries = TitleQueries.of(papers, choice, Integer.parseInt(arguments[2]), 1);
                long start = System.nanoTime();
                double rank = TitleQueries.meanReciprocalRank(shelf.search, queries);
                System.out.printf(
                        "known items, three %s words of a title, one mistyped: %d queries on %d papers:"
                                + " mean reciprocal rank %.3f, %.1f ms per query%n",
                        choice.name().toLowerCase(Locale.ROOT),
                        queries.size(),
                        papers.size(),
                        rank,
                        (System.nanoTime() - start) / 1e6 / queries.size());
            }
        }
    }
}
