package org.lectern.index.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.EmbeddingChoice;
import org.lectern.api.search.Index;
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
    /** The same for a model that the user named, which may take a hundred times as long for each. */
    static final long MODEL_WHILE_WAITING = 40;
    /** Where fewer than one paper in so many has no vector, the others are compared by theirs. */
    private static final long FEW = 10;

    private final Path folder;
    private final PaperStore papers;
    private final ChangeLog changes;
    private final LearntEmbedding learnt;
    private final Models models;
    private volatile Embedding plugin;
    private volatile Embedding chosen;
    private final Runnable leftBehind;
    private LuceneIndex vectors;

    /** @param leftBehind told when vectors are missing that take long to make */
    Meaning(Path folder, PaperStore papers, ChangeLog changes, Models models, Runnable leftBehind) {
        this.folder = folder;
        this.papers = papers;
        this.changes = changes;
        this.learnt = new LearntEmbedding(folder, papers);
        this.models = models;
        this.chosen = learnt;
        this.leftBehind = leftBehind;
    }

    /** A plug-in's goes before what the workspace names. */
    void embedWith(Embedding better) {
        plugin = better;
    }

    void dropEmbedding(Embedding gone) {
        if (plugin == gone) {
            plugin = null;
        }
    }

    /** What papers are compared by now. */
    private Embedding choose() throws SearchException {
        Embedding better = plugin;
        if (better == null) {
            better = models.current().orElse(learnt);
        }
        chosen = better;
        return better;
    }

    private synchronized LuceneIndex vectors() throws StoreException {
        if (vectors == null) {
            vectors = new LuceneIndex(
                    folder.resolve("vectors"), new VectorForm(() -> chosen), papers, changes, Optional::empty);
        }
        return vectors;
    }

    EmbeddingChoice.Chosen chosen() throws SearchException, StoreException {
        Embedding with = choose();
        boolean known = !with.name().isEmpty();
        Index.State state = known ? vectors().state() : new Index.State(0, papers.count());
        return new EmbeddingChoice.Chosen(
                models.folder(), with.name(), known ? with.dimensions() : 0, state.papers(), state.behind());
    }

    /** The vectors of before are of no use then: they are made anew in the background. */
    EmbeddingChoice.Chosen use(Optional<Path> model) throws SearchException, StoreException {
        models.use(model);
        EmbeddingChoice.Chosen now = chosen();
        if (now.behind() > 0) {
            leftBehind.run();
        }
        return now;
    }

    /** Learns where that is due, and makes the vectors that are missing. */
    void update(Progress progress) throws SearchException, StoreException {
        Embedding with;
        do {
            with = choose();
            if (with == learnt && learnt.isDue()) {
                learnt.learn(progress);
            }
            if (!with.name().isEmpty()) {
                vectors().update(progress);
            }
        } while (choose() != with);
        models.closeRetired();
    }

    /** All vectors, or those there are; empty where there are none, or few of what there should be. Close it. */
    Optional<IndexView> view() throws SearchException, StoreException {
        Embedding with = choose();
        boolean learns = with == learnt && learnt.isDue();
        if (learns && papers.count() <= WHILE_WAITING) {
            update(Progress.NONE);
        } else if (learns) {
            leftBehind.run();
        }
        if (with.name().isEmpty()) {
            return Optional.empty();
        }
        boolean slow = with != learnt && with != plugin;
        long behind = vectors().state().behind();
        boolean wait = behind <= (slow ? MODEL_WHILE_WAITING : WHILE_WAITING);
        if (!wait) {
            leftBehind.run();
            if (behind * FEW > papers.count()) {
                return Optional.empty();
            }
        }
        IndexView view = wait ? vectors().current() : vectors().asItIs();
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
        models.close();
    }
}
