package org.lectern.index.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.LockObtainFailedException;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.ChangeLog.PaperChange;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Brings the index to where the store is, batch by batch, by the numbers of changes. One at a time per process. */
final class IndexUpdate {
    private static final int BATCH = 500;
    /** Others see a long update grow; each commit costs a segment, so the next one waits twice as long. */
    private static final Duration FIRST_COMMIT = Duration.ofSeconds(3);

    private static final System.Logger LOG = System.getLogger(IndexUpdate.class.getName());

    private final IndexFolder folder;
    private final IndexForm form;
    private final PaperStore papers;
    private final ChangeLog changes;

    IndexUpdate(IndexFolder folder, IndexForm form, PaperStore papers, ChangeLog changes) {
        this.folder = folder;
        this.form = form;
        this.papers = papers;
        this.changes = changes;
    }

    /**
     * Goes on until the index holds every change, or time is over.
     *
     * @param startOver throw away what is there
     * @param small somebody waits for it
     * @return how many papers were taken in; empty where another process is the one that writes
     */
    OptionalLong run(boolean startOver, boolean small, Progress progress, Deadline deadline)
            throws IOException, StoreException {
        try {
            return OptionalLong.of(write(startOver, small, progress, deadline));
        } catch (LockObtainFailedException e) {
            return OptionalLong.empty();
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            if (startOver || !IndexFolder.isDamage(e)) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "The index in " + folder + " is damaged and is made anew", e);
        }
        return run(true, small, progress, deadline);
    }

    private long write(boolean startOver, boolean small, Progress progress, Deadline deadline)
            throws IOException, StoreException {
        if (startOver) {
            folder.wipe();
        }
        try (IndexWriting writing = IndexWriting.open(folder, form, small)) {
            return new Run(writing, progress, deadline).takeIn();
        }
    }

    /** One update while the index is open for writing. */
    private final class Run {
        private final IndexWriting writing;
        private final Progress progress;
        private final Deadline deadline;
        private long reached;
        private long taken;

        Run(IndexWriting writing, Progress progress, Deadline deadline) {
            this.writing = writing;
            this.progress = progress;
            this.deadline = deadline;
            this.reached = writing.reached();
        }

        long takeIn() throws IOException, StoreException {
            progress.expect(OptionalLong.of(changes.countAfter(reached)));
            Duration wait = FIRST_COMMIT;
            Deadline commit = Deadline.in(wait, () -> false);
            boolean whole = false;
            try {
                do {
                    if (commit.isOver()) {
                        writing.commit(reached);
                        wait = wait.multipliedBy(2);
                        commit = Deadline.in(wait, () -> false);
                    }
                } while (takeBatch() && !deadline.isOver());
                whole = true;
            } finally {
                // Also where the user has cancelled: whole batches are in, and their number is known.
                if (reached > writing.reached() || whole && reached == 0) {
                    writing.commit(reached);
                }
            }
            return taken;
        }

        /** False where there was nothing left. */
        private boolean takeBatch() throws IOException, StoreException {
            List<PaperChange> batch = changes.papersAfter(reached, BATCH);
            if (batch.isEmpty()) {
                return false;
            }
            Set<PaperId> gone = batch.stream().map(PaperChange::paper).collect(Collectors.toCollection(HashSet::new));
            for (Paper paper : papers.papers(gone)) {
                // A merged paper's id leads to the one it went into, which has a change of its own.
                if (gone.remove(paper.id())) {
                    writing.put(paper);
                    taken++;
                    progress.step(paper.title());
                }
            }
            for (PaperId paper : gone) {
                writing.remove(paper);
            }
            reached = batch.getLast().number();
            return batch.size() == BATCH;
        }
    }
}
