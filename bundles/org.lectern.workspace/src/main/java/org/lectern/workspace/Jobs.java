package org.lectern.workspace;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;

/** What still works on a workspace that is to be closed. */
final class Jobs {
    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
    private static final long PATIENCE_SECONDS = 10;

    private Jobs() {}

    /** Asks all to stop and waits for them; after ten seconds the store is closed under whoever is left. */
    static void end(Background background) {
        List<Job> running = background.jobs().stream()
                .filter(job -> job.state().phase() == Job.Phase.RUNNING)
                .toList();
        running.forEach(Job::cancel);
        var ended = running.stream().map(Job::whenDone).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ended).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "Jobs still run though their workspace closes: " + running, e);
        } catch (ExecutionException | CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "A job was cancelled as its workspace closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
