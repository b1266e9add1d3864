package org.lectern.index.lucene;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.search.EmbeddingChoice;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the workspace's papers are compared by. */
@Component
public final class ChosenEmbedding implements EmbeddingChoice {
    private final LuceneIndex index;

    @Activate
    public ChosenEmbedding(@Reference LuceneIndex index) {
        this.index = index;
    }

    @Override
    public Chosen chosen() throws SearchException, StoreException {
        return index.meaning().chosen();
    }

    @Override
    public Chosen use(Path folder) throws SearchException, StoreException {
        return index.meaning().use(Optional.of(folder.toAbsolutePath().normalize()));
    }

    @Override
    public Chosen useLearnt() throws SearchException, StoreException {
        return index.meaning().use(Optional.empty());
    }
}
