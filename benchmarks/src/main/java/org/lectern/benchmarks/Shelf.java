package org.lectern.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.api.model.Paper;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.Workspace;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.index.lucene.LuceneSearch;
import org.lectern.store.sqlite.SqliteStoreProvider;
import org.lectern.testkit.Papers;

/** A workspace of our own with store and index, without OSGi. */
final class Shelf implements AutoCloseable {
    private static final int AT_ONCE = 200;

    final Store store;
    final LuceneIndex index;
    final LuceneSearch search;
    final Workspace workspace;

    Shelf(Path folder) throws StoreException {
        workspace = new Folder(folder);
        store = new SqliteStoreProvider().open(folder);
        index = new LuceneIndex(workspace, store.papers(), store.changes());
        search = new LuceneSearch(
                index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
    }

    void put(List<Paper> papers) throws StoreException {
        for (int from = 0; from < papers.size(); from += AT_ONCE) {
            List<Paper> some = papers.subList(from, Math.min(papers.size(), from + AT_ONCE));
            store.papers().write(transaction -> {
                for (Paper paper : some) {
                    transaction.write(Papers.dossier(paper));
                }
                return some.size();
            });
        }
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    private record Folder(Path folder) implements Workspace {
        @Override
        public Path folder(String name) {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
