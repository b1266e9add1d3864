package org.lectern.index.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.lectern.text.LatentSpace;

/**
 * The index of vectors beside the index of words. Follows the store by the same numbers, but is made only when somebody
 * asks for papers by what they are about: learning from many takes seconds.
 */
final class Meaning implements AutoCloseable {
    /** So many changed papers are taken in while somebody waits. */
    static final long WHILE_WAITING = 2_000;

    private final Path folder;
    private final PaperStore papers;
    private final ChangeLog changes;
    private final LearntEmbedding learnt;
    private volatile Embedding chosen;
    private final Runnable leftBehind;
    private LuceneIndex vectors;

    /** @param leftBehind told when vectors are missing that take long to make */
    Meaning(Path folder, PaperStore papers, ChangeLog changes, Runnable leftBehind) {
        this.folder = folder;
        this.papers = papers;
        this.changes = changes;
        this.learnt = new LearntEmbedding(folder, papers);
        this.chosen = learnt;
        this.leftBehind = leftBehind;
    }

    void embedWith(Embedding better) {
        chosen = better;
    }

    void dropEmbedding(Embedding gone) {
        if (chosen == gone) {
            chosen = learnt;
        }
    }

    private synchronized LuceneIndex vectors() throws StoreException {
        if (vectors == null) {
            vectors = new LuceneIndex(folder.resolve("vectors"), new VectorForm(() -> chosen), papers, changes);
        }
        return vectors;
    }

    private boolean mustLearn() throws StoreException {
        return chosen == learnt && learnt.isDue();
    }

    /** Learns where that is due, and makes the vectors that are missing. */
    void update(Progress progress) throws SearchException, StoreException {
        if (mustLearn()) {
            learnt.learn(progress);
        }
        if (!chosen.name().isEmpty()) {
            vectors().update(progress);
        }
    }

    /** All vectors, or those there are; empty where there are none, or few of what there should be. Close it. */
    Optional<IndexView> view() throws SearchException, StoreException {
        boolean learns = mustLearn();
        if (learns && papers.count() <= WHILE_WAITING) {
            update(Progress.NONE);
        } else if (learns) {
            leftBehind.run();
        }
        if (chosen.name().isEmpty()) {
            return Optional.empty();
        }
        if (vectors().state().behind() > WHILE_WAITING) {
            leftBehind.run();
            return Optional.empty();
        }
        IndexView view = vectors().current();
        if (!view.isUsable()) {
            view.close();
            return Optional.empty();
        }
        return Optional.of(view);
    }

    /** The mean direction of the texts. */
    float[] direction(List<String> texts) throws SearchException {
        var sum = new float[chosen.dimensions()];
        for (float[] vector : chosen.vectors(texts)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return LatentSpace.normalized(sum);
    }

    void distrust(IndexView view, Throwable failure) throws StoreException {
        vectors().distrust(view, failure);
    }

    @Override
    public synchronized void close() {
        if (vectors != null) {
            vectors.close();
        }
    }
}
