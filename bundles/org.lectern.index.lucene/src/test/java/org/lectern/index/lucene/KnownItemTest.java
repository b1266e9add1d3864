package org.lectern.index.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.model.Paper;
import org.lectern.testkit.ArxivPapers;
import org.lectern.testkit.Papers;
import org.lectern.testkit.TitleQueries;
import org.lectern.testkit.TitleQueries.Choice;

class KnownItemTest {
    @TempDir
    Path folder;

    @Test
    void threeWordsOfATitleOneOfThemMistypedFindTheirPaper() throws Exception {
        List<Paper> papers = ArxivPapers.first(3000);
        try (var desk = new Desk(folder)) {
            desk.store.papers().write(transaction -> {
                for (Paper paper : papers) {
                    transaction.write(Papers.dossier(paper));
                }
                return null;
            });
            for (Choice choice : Choice.values()) {
                double rank = TitleQueries.meanReciprocalRank(desk.search, TitleQueries.of(papers, choice, 400, 1));
                assertTrue(rank >= 0.9, () -> "mean reciprocal rank " + rank + " for words chosen " + choice);
            }
        }
    }
}
