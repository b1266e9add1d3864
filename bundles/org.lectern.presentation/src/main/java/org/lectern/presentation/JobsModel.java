package org.lectern.presentation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.JobListener;

/** Background work: what runs, how far it is, and what the last jobs gave. */
public final class JobsModel implements JobListener {
    private static final int KEPT = 30;

    /** A job and where it stands, newest first. */
    public record Line(Job job, Job.State state) {
        /** How much is done, 0 to 100; empty where the end is not known. */
        public Optional<Integer> percent() {
            return state.expected().isPresent() && state.expected().getAsLong() > 0
                    ? Optional.of((int)
                            Math.min(100, 100 * state.done() / state.expected().getAsLong()))
                    : Optional.empty();
        }

        /** Steps in a second, on average since the start; empty where that says nothing yet, or no more. */
        public Optional<Double> perSecond(Instant now) {
            long millis = Duration.between(state.started(), now).toMillis();
            return state.phase() != Job.Phase.RUNNING || state.done() < 1 || millis < 1000
                    ? Optional.empty()
                    : Optional.of(1000.0 * state.done() / millis);
        }

        /** How long it may still take, from how long it took so far; empty where that says nothing yet. */
        public Optional<Duration> left(Instant now) {
            Duration since = Duration.between(state.started(), now);
            if (percent().isEmpty() || state.done() < 1 || since.toMillis() < 2000) {
                return Optional.empty();
            }
            long missing = state.expected().orElseThrow() - state.done();
            return Optional.of(Duration.ofMillis(since.toMillis() * Math.max(0, missing) / state.done()));
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<List<Line>> state = new Live<>(List.of());
    private final Map<Job, Job.State> jobs = new LinkedHashMap<>();

    public JobsModel(Services services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    public Live<List<Line>> state() {
        return state;
    }

    /** Lists the jobs that were there before anybody listened. */
    public void reload() {
        workers.read(
                () -> services.find(Background.class).map(Background::jobs).orElse(List.of()),
                known -> known.reversed().forEach(this::take));
    }

    @Override
    public void changed(Job job) {
        workers.show(() -> take(job));
    }

    private void take(Job job) {
        jobs.put(job, job.state());
        if (jobs.size() > KEPT) {
            jobs.entrySet().stream()
                    .filter(entry -> entry.getValue().phase() != Job.Phase.RUNNING)
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(jobs::remove);
        }
        var lines = new ArrayList<Line>();
        jobs.forEach((known, at) -> lines.addFirst(new Line(known, at)));
        state.set(List.copyOf(lines));
    }

    /** The job that was started last among those that run. */
    public Optional<Line> running() {
        return state.get().stream()
                .filter(line -> line.state().phase() == Job.Phase.RUNNING)
                .findFirst();
    }
}
