package org.lectern.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.lectern.api.work.Job;
import org.lectern.api.work.JobListener;

/**
 * Gives memory back when long work has ended. An import or learning leaves some hundred megabytes behind that nobody
 * needs; a heap that grows and shrinks by full collections only, as that of the window, would hold on to them for as long
 * as the window is open.
 */
final class LongJobs implements JobListener {
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Executor executor;
    private final Set<Job> running = ConcurrentHashMap.newKeySet();

    LongJobs(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void changed(Job job) {
        Job.State state = job.state();
        if (state.phase() == Job.Phase.RUNNING) {
            running.add(job);
        } else if (running.remove(job)
                && running.isEmpty()
                && state.started().plus(LONG).isBefore(Instant.now())) {
            executor.execute(System::gc);
        }
    }
}
