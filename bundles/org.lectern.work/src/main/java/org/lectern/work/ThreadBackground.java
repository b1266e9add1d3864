package org.lectern.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.JobListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Runs each job on a platform thread of its own: jobs compute, and hold locks of native libraries while they do. */
@Component
public final class ThreadBackground implements Background {
    private static final int REMEMBERED = 50;
    private static final long CLOSE_SECONDS = 10;

    private final List<ThreadJob> jobs = new ArrayList<>();
    private final ExecutorService threads;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public ThreadBackground() {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("job-", 1).daemon().factory());
    }

    /** For use without OSGi. */
    public ThreadBackground(JobListener listener) {
        this();
        listeners.add(listener);
    }

    @Override
    public Job run(String title, Work work) {
        var job = new ThreadJob(title, changed -> listeners.forEach(listener -> listener.changed(changed)));
        remember(job);
        threads.execute(() -> job.run(work));
        return job;
    }

    private synchronized void remember(ThreadJob job) {
        jobs.addFirst(job);
        List<ThreadJob> ended = jobs.stream().filter(ThreadJob::hasEnded).toList();
        if (ended.size() > REMEMBERED) {
            jobs.removeAll(ended.subList(REMEMBERED, ended.size()));
        }
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /** Cancels what runs and waits for it: nothing may touch a store that is about to close. */
    @Deactivate
    public void close() throws InterruptedException {
        jobs().forEach(Job::cancel);
        threads.shutdown();
        if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            System.getLogger(getClass().getName())
                    .log(System.Logger.Level.WARNING, "Jobs still run after " + CLOSE_SECONDS + " s: " + jobs());
        }
    }
}
