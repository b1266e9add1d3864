package org.lectern.work;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.LecternException;
import org.lectern.api.work.Progress;

/** One job and where it stands. */
final class ThreadJob implements Job {
    private static final long TELL_NANOS = 100_000_000;

    private final Consumer<Job> changed;
    private final CompletableFuture<String> whenDone = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile State state;
    private long lastTold;

    ThreadJob(String title, Consumer<Job> changed) {
        this.changed = changed;
        this.state = new State(title, Phase.RUNNING, "", 0, OptionalLong.empty(), Instant.now(), Optional.empty());
    }

    void run(Background.Work work) {
        changed.accept(this);
        try {
            String outcome = work.run(new Steps());
            end(Phase.DONE, outcome);
            whenDone.complete(outcome);
        } catch (CancellationException e) {
            end(Phase.CANCELLED, "Cancelled. What was done before is kept.");
            whenDone.completeExceptionally(e);
        } catch (LecternException e) {
            end(Phase.FAILED, e.getMessage() + " " + e.advice());
            whenDone.completeExceptionally(e);
        } catch (Exception | LinkageError e) {
            System.getLogger(getClass().getName())
                    .log(System.Logger.Level.ERROR, "The job " + state.title() + " failed", e);
            end(Phase.FAILED, "Failed unexpectedly (" + e + "). The log has the details.");
            whenDone.completeExceptionally(e);
        }
    }

    private void end(Phase phase, String outcome) {
        state = new State(
                state.title(), phase, "", state.done(), state.expected(), state.started(), Optional.of(outcome));
        changed.accept(this);
    }

    @Override
    public State state() {
        return state;
    }

    boolean hasEnded() {
        return state.phase() != Phase.RUNNING;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public CompletableFuture<String> whenDone() {
        return whenDone.copy();
    }

    @Override
    public String toString() {
        return state.toString();
    }

    private final class Steps implements Progress {
        @Override
        public void step(String doing) {
            if (cancelled) {
                throw new CancellationException();
            }
            update(doing, state.done() + 1, state.expected());
        }

        @Override
        public void expect(OptionalLong steps) {
            update(state.doing(), state.done(), steps);
        }

        private void update(String doing, long done, OptionalLong expected) {
            state = new State(state.title(), Phase.RUNNING, doing, done, expected, state.started(), Optional.empty());
            long now = System.nanoTime();
            if (now - lastTold > TELL_NANOS) {
                lastTold = now;
                changed.accept(ThreadJob.this);
            }
        }
    }
}
