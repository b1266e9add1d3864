package org.lectern.presentation;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where models do their work. Each executor runs one task at a time, so the newest answer comes last. Writing has its
 * own, so that a label never waits behind a search; so has what asks the index, which may wait until that has caught up.
 */
public final class Workers {
    private final Executor searches;
    private final Executor reads;
    private final Executor writes;
    private final Executor counts;
    private final Executor view;
    private final Timer timer;
    private final Live<Optional<Failure>> failure = new Live<>(Optional.empty());

    /**
     * @param counts for what nobody waits for
     * @param view runs a task on the thread of the views, later than now and in order
     * @param timer runs a task on the thread of the views after a while
     */
    public Workers(Executor searches, Executor reads, Executor writes, Executor counts, Executor view, Timer timer) {
        this.searches = searches;
        this.reads = reads;
        this.writes = writes;
        this.counts = counts;
        this.view = view;
        this.timer = timer;
    }

    /** Runs a task later. Called, and calls, on the thread of the views. */
    @FunctionalInterface
    public interface Timer {
        void after(int millis, Runnable task);
    }

    /** Everything at once on the calling thread, and nothing later, for tests. */
    public static Workers direct() {
        return new Workers(
                Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run, (millis, task) -> {});
    }

    /** What went wrong last; empty once something was done since. */
    public Live<Optional<Failure>> failure() {
        return failure;
    }

    /** Asks the index in the background, then shows on the view's thread. */
    public <T> void search(Task<T> task, Consumer<? super T> show, Consumer<Failure> failed) {
        run(searches, task, show, failed);
    }

    /** Reads in the background, then shows on the view's thread. */
    public <T> void read(Task<T> task, Consumer<? super T> show) {
        run(reads, task, show, this::fail);
    }

    /** The same, with a failure shown by the caller. */
    public <T> void read(Task<T> task, Consumer<? super T> show, Consumer<Failure> failed) {
        run(reads, task, show, failed);
    }

    /** Writes in the background, then shows on the view's thread. */
    public <T> void write(Task<T> task, Consumer<? super T> show) {
        run(writes, task, show, this::fail);
    }

    /** The same, with a failure shown by the caller. */
    public <T> void write(Task<T> task, Consumer<? super T> show, Consumer<Failure> failed) {
        run(writes, task, show, failed);
    }

    /** Counts in the background what nobody waits for, then shows on the view's thread. */
    public <T> void count(Task<T> task, Consumer<? super T> show, Consumer<Failure> failed) {
        run(counts, task, show, failed);
    }

    /** Runs on the view's thread after a while. On the view's thread. */
    public void after(int millis, Runnable task) {
        timer.after(millis, task);
    }

    /** Runs on the view's thread. */
    public void show(Runnable task) {
        view.execute(task);
    }

    /** The user has seen what went wrong. On the view's thread. */
    public void clearFailure() {
        failure.set(Optional.empty());
    }

    /** Tells the user. On the view's thread. */
    public void fail(Failure what) {
        failure.set(Optional.of(what));
    }

    private <T> void run(Executor executor, Task<T> task, Consumer<? super T> show, Consumer<Failure> failed) {
        executor.execute(() -> {
            try {
                T value = task.run();
                view.execute(() -> show.accept(value));
            } catch (CancellationException e) {
                view.execute(() -> failed.accept(new Failure(Words.get("failure.cancelled"), "", "", Optional.of(e))));
            } catch (Exception e) {
                view.execute(() -> failed.accept(Failure.of(e)));
            }
        });
    }

    /** Background work with an answer. */
    @FunctionalInterface
    public interface Task<T> {
        T run() throws Exception;
    }
}
