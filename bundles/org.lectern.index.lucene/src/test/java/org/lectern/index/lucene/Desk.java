package org.lectern.index.lucene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.EmbeddingModels;
import org.lectern.api.search.Query;
import org.lectern.api.search.SearchOrder;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.Workspace;
import org.lectern.store.sqlite.SqliteStoreProvider;

/** An open store with its index, as one process has them. */
final class Desk implements AutoCloseable {
    final Path folder;
    final Store store;
    final LuceneIndex index;
    final LuceneSearch search;
    final LuceneSimilar similar;

    Desk(Path folder) throws StoreException {
        this(folder, null);
    }

    /** @param models what opens models that the workspace may choose; may be null */
    Desk(Path folder, EmbeddingModels models) throws StoreException {
        this.folder = folder;
        this.store = new SqliteStoreProvider().open(folder);
        this.index = new LuceneIndex(
                new FolderWorkspace(folder), store.papers(), store.changes(), () -> Optional.ofNullable(models));
        this.search = new LuceneSearch(
                index, store.papers(), store.projects(), store.annotations(), store.states(), store.searches());
        this.similar = new LuceneSimilar(index, store.papers());
    }

    static Query query(String text) {
        return new Query(text, Project.DEFAULT, new Viewer("ada", Viewer.Role.OWNER), SearchOrder.ADDED, 0, 1_000_000);
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    record FolderWorkspace(Path folder) implements Workspace {
        @Override
        public Path folder(String name) {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
