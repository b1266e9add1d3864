package org.lectern.analysis.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.analysis.Cell;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.Query;
import org.lectern.api.search.Search;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.Store;
import org.lectern.api.work.Progress;
import org.lectern.api.workspace.Workspace;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.index.lucene.LuceneSearch;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.ArxivPapers;
import org.lectern.testkit.Corpora;
import org.lectern.testkit.Papers;

/** The check of the method: the query of three words finds its own paper first. */
class QueriesLeadBackTest {
    @TempDir
    Path folder;

    @Test
    void aQueryOfThreeWordsFindsItsOwnPaperFirst() throws Exception {
        List<Paper> papers = ArxivPapers.first(2_000);
        var analysis = new RepresentativeWords();
        var result = analysis.run(Corpora.set(Corpora.of(papers), analysis), Progress.NONE);
        try (Store store = new SqliteStoreProvider().open(folder)) {
            store.papers().write(transaction -> {
                for (Paper paper : papers) {
                    transaction.write(Papers.dossier(paper));
                }
                return papers.size();
            });
            var index = new LuceneIndex(new Folder(folder), store.papers(), store.changes());
            index.update(Progress.NONE);
            var search = new LuceneSearch(
                    index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
            double sum = 0;
            for (List<Cell> row : result.rows()) {
                var paper = (Cell.PaperCell) row.get(0);
                sum += reciprocalRank(paper.paper(), ((Cell.Text) row.get(2)).value(), search);
            }
            index.close();
            double mean = sum / papers.size();
            assertTrue(mean >= 0.97, () -> "mean reciprocal rank " + mean);
        }
    }

    private static double reciprocalRank(PaperId paper, String text, Search search) throws Exception {
        var viewer = new Viewer("ada", Viewer.Role.OWNER);
        var found = search.ids(new Query(text, Project.DEFAULT, viewer, SearchOrder.MATCH, 0, 100));
        return found.contains(paper) ? 1.0 / (1 + found.indexOf(paper)) : 0;
    }

    private record Folder(Path folder) implements Workspace {
        @Override
        public Path folder(String name) {
            return folder.resolve(name);
        }
    }
}
