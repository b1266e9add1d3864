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
 * Keeps the index up to date while nobody asks. Waits until changes pause, so that an import costs a few updates and not
 * one per batch; a long update is a job that the user sees and may cancel. What a short command wrote is taken in when it
 * ends, so that the next command need not.
 */
@Component
public final class IndexFollower implements ChangeListener {
    private static final Duration MOMENT = Duration.ofMillis(500);
    /** Where changes do not pause. */
    private static final Duration LONGEST = Duration.ofSeconds(4);
    /** More papers than this take long enough to be shown. */
    private static final int MANY = 2_000;

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());

    private final LuceneIndex index;
    private final Background background;
    private volatile long firstChange;
    private volatile long lastChange;
    private volatile boolean changed;
    private volatile boolean updating;
    /** From then on the store may close at any time, and an update that was running fails. */
    private volatile boolean closed;

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean learning = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("index").factory());

    @Activate
    public IndexFollower(@Reference LuceneIndex index, @Reference Background background) {
        this.index = index;
        this.background = background;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        index.whenLeftBehind(this::soon);
        index.whenMeaningIsLeftBehind(this::learn);
        soon();
    }

    @Override
    public void changed(long last) {
        changed = true;
        soon();
    }

    private void soon() {
        lastChange = System.nanoTime();
        if (waiting.compareAndSet(false, true)) {
            firstChange = lastChange;
            schedule();
        }
    }

    private void schedule() {
        try {
            executor.schedule(this::follow, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            waiting.set(false);
        }
    }

    private void follow() {
        long now = System.nanoTime();
        if (now - lastChange < MOMENT.toNanos() && now - firstChange < LONGEST.toNanos()) {
            schedule();
            return;
        }
        waiting.set(false);
        changed = false;
        updating = true;
        try {
            if (index.state().behind() > MANY) {
                background.run("Index papers", this::updated).whenDone().join();
            } else {
                index.update(Progress.NONE);
            }
        } catch (CompletionException | CancellationException shown) {
            // The job has told the user; the next change tries again.
        } catch (StoreException | SearchException | RuntimeException e) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "The index does not follow; the next question catches up", e);
            }
        } finally {
            updating = false;
        }
    }

    /** Somebody asked for similar papers, and the answer had to be given by words alone. */
    private void learn() {
        if (learning.compareAndSet(false, true)) {
            background
                    .run("Learn what papers are about", progress -> {
                        index.meaning().update(progress);
                        return "Similar papers are found by what they are about";
                    })
                    .whenDone()
                    .whenComplete((done, failure) -> learning.set(false));
        }
    }

    private String updated(Progress progress) throws SearchException, StoreException {
        return index.update(progress) + " papers indexed";
    }

    /** A running update is not interrupted, which would close files under it; the index itself ends it. */
    @Deactivate
    public void close() {
        closed = true;
        executor.shutdown();
        if (changed || updating) {
            index.settle();
        }
    }
}
