package org.lectern.index.lucene;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Background;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the index up to date while nobody asks. Waits a moment after a change, so that an import costs a few updates and
 * not one per batch; a long update is a job that the user sees and may cancel.
 */
@Component
public final class IndexFollower implements ChangeListener {
    private static final Duration MOMENT = Duration.ofMillis(500);
    /** More papers than this take long enough to be shown. */
    private static final int MANY = 2_000;

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());

    private final LuceneIndex index;
    private final Background background;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("index").factory());

    @Activate
    public IndexFollower(@Reference LuceneIndex index, @Reference Background background) {
        this.index = index;
        this.background = background;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        index.whenLeftBehind(this::soon);
        soon();
    }

    @Override
    public void changed(long last) {
        soon();
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            try {
                executor.schedule(this::follow, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                waiting.set(false);
            }
        }
    }

    private void follow() {
        waiting.set(false);
        try {
            if (index.state().behind() > MANY) {
                background.run("Index papers", this::updated).whenDone().join();
            } else {
                index.update(Progress.NONE);
            }
        } catch (CompletionException | CancellationException shown) {
            // The job has told the user; the next change tries again.
        } catch (StoreException | SearchException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The index does not follow; the next question catches up", e);
        }
    }

    private String updated(Progress progress) throws SearchException, StoreException {
        return index.update(progress) + " papers indexed";
    }

    /** A running update is not interrupted, which would close files under it; the index itself ends it. */
    @Deactivate
    public void close() {
        executor.shutdown();
    }
}
