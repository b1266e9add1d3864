package org.lectern.presentation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;

/** The analyses that are there, what is set for the chosen one, and what its runs gave. */
public final class AnalysesModel {
    private static final int RUNS_KEPT = 20;

    /**
     * What is shown.
     *
     * @param settings of the chosen analysis; empty while they are read
     * @param values what is set, by name
     * @param refusal why it cannot be run as it is set
     * @param runs newest first
     * @param shown the run whose result is on show
     */
    public record State(
            List<Analyses.Entry> entries,
            Optional<Analyses.Entry> chosen,
            List<Setting> settings,
            Map<String, String> values,
            Optional<String> refusal,
            List<Run> runs,
            Optional<Run> shown) {}

    /** One run. {@code outcome} is empty while it runs. */
    public record Run(
            long number,
            Analyses.Entry analysis,
            Instant started,
            Job.Phase phase,
            long papers,
            Optional<Result> result,
            Optional<Duration> took,
            String outcome) {
        Run ended(Job.Phase how, String sentence) {
            return new Run(
                    number,
                    analysis,
                    started,
                    how,
                    papers,
                    result,
                    Optional.of(Duration.between(started, Instant.now())),
                    sentence);
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<State> state = new Live<>(
            new State(List.of(), Optional.empty(), List.of(), Map.of(), Optional.empty(), List.of(), Optional.empty()));
    private final Map<Long, Job> jobs = new HashMap<>();
    private volatile Glossary glossary = new Glossary();
    private long generation;
    private long numbers;

    public AnalysesModel(Services services, Workers workers, Live<Session> session) {
        this.services = services;
        this.workers = workers;
        this.session = session;
    }

    public Live<State> state() {
        return state;
    }

    /** Lists the analyses anew; the chosen one stays where it is still there. */
    public void reload() {
        workers.read(this::entries, entries -> {
            Optional<Analyses.Entry> before = state.get().chosen();
            Optional<Analyses.Entry> chosen = entries.stream()
                    .filter(entry -> before.map(b -> b.id().equals(entry.id())).orElse(true))
                    .findFirst();
            state.update(s -> new State(
                    List.copyOf(entries), chosen, s.settings(), s.values(), s.refusal(), s.runs(), s.shown()));
            if (!chosen.equals(before)) {
                readSettings();
            }
        });
    }

    private List<Analyses.Entry> entries() {
        glossary = Glossary.in(services);
        return services.find(Analyses.class).map(Analyses::entries).orElse(List.of()).stream()
                .map(glossary::of)
                .toList();
    }

    /** A choice of a setting in the language of the window. */
    public String word(String choice) {
        return glossary.of(choice);
    }

    /** Chooses the analysis of that id. */
    public void choose(String id) {
        Optional<Analyses.Entry> entry =
                state.get().entries().stream().filter(e -> e.id().equals(id)).findFirst();
        if (entry.isPresent() && !entry.equals(state.get().chosen())) {
            state.update(
                    s -> new State(s.entries(), entry, List.of(), Map.of(), Optional.empty(), s.runs(), s.shown()));
            readSettings();
        }
    }

    private void readSettings() {
        long mine = ++generation;
        Optional<Analyses.Entry> chosen = state.get().chosen();
        if (chosen.isEmpty()) {
            settings(List.of());
            return;
        }
        String id = chosen.get().id();
        Workers.Task<List<Setting>> task = () -> services.require(Analyses.class).settings(id).stream()
                .map(glossary::of)
                .toList();
        workers.read(task, read -> {
            if (mine == generation) {
                settings(read);
            }
        });
    }

    private void settings(List<Setting> settings) {
        var values = new HashMap<String, String>();
        settings.forEach(setting -> values.put(setting.name(), setting.defaultValue()));
        state.update(s -> new State(
                s.entries(), s.chosen(), settings, Map.copyOf(values), Optional.empty(), s.runs(), s.shown()));
    }

    /** Sets a value; a wrong one is kept on show and refused. */
    public void set(String name, String value) {
        var values = new HashMap<>(state.get().values());
        values.put(name, value);
        Optional<String> refusal = state.get().settings().stream()
                .flatMap(setting ->
                        setting.refusal(values.getOrDefault(setting.name(), setting.defaultValue())).stream())
                .findFirst();
        state.update(s ->
                new State(s.entries(), s.chosen(), s.settings(), Map.copyOf(values), refusal, s.runs(), s.shown()));
    }

    /** Puts all settings back. */
    public void reset() {
        settings(state.get().settings());
    }

    /** Runs the chosen analysis on the papers that match; the result is shown when it is there. */
    public void run(String query) {
        State now = state.get();
        if (now.chosen().isEmpty() || now.refusal().isPresent()) {
            return;
        }
        Analyses.Entry entry = now.chosen().get();
        Session who = session.get();
        var request = new Analyses.Request(entry.id(), query, who.projectName(), who.viewer(), now.values());
        long number = ++numbers;
        add(new Run(number, entry, Instant.now(), Job.Phase.RUNNING, 0, Optional.empty(), Optional.empty(), ""));
        workers.read(
                () -> services.require(Background.class).run(entry.label(), progress -> {
                    Analyses.Run done = services.require(Analyses.class).run(request, progress);
                    workers.show(() -> done(number, done));
                    return Words.get("analysis.done", entry.label(), done.papers());
                }),
                job -> follow(number, job),
                failure -> {
                    workers.fail(failure);
                    end(number, Job.Phase.FAILED, failure.message());
                });
    }

    private void follow(long number, Job job) {
        jobs.put(number, job);
        job.whenDone()
                .whenComplete((sentence, thrown) -> workers.show(() -> {
                    jobs.remove(number);
                    if (thrown != null) {
                        ended(
                                number,
                                thrown instanceof CompletionException e && e.getCause() != null
                                        ? e.getCause()
                                        : thrown);
                    }
                }));
    }

    private void ended(long number, Throwable thrown) {
        if (thrown instanceof CancellationException) {
            end(number, Job.Phase.CANCELLED, Words.get("analysis.cancelled"));
        } else {
            Failure failure = Failure.of(thrown);
            workers.fail(failure);
            end(number, Job.Phase.FAILED, failure.text());
        }
    }

    /** Whether a run goes on. */
    public boolean running() {
        return state.get().runs().stream().anyMatch(run -> run.phase() == Job.Phase.RUNNING);
    }

    /** Asks the run that was started last to stop. */
    public void cancel() {
        jobs.keySet().stream().max(Long::compare).map(jobs::get).ifPresent(Job::cancel);
    }

    /** Puts the result of that run on show. */
    public void show(long number) {
        state.get().runs().stream()
                .filter(run -> run.number() == number && run.result().isPresent())
                .findFirst()
                .ifPresent(run -> shown(state.get().runs(), Optional.of(run)));
    }

    /** Draws a result in the background and hands over the PNG picture on the view's thread. */
    public void paint(Result result, ChartPainter.Style style, Consumer<byte[]> picture, Consumer<Failure> failed) {
        workers.read(() -> services.require(ChartPainter.class).png(result, style), picture, failed);
    }

    private void add(Run run) {
        var runs = new ArrayList<Run>();
        runs.add(run);
        state.get().runs().stream().limit(RUNS_KEPT - 1).forEach(runs::add);
        shown(runs, state.get().shown());
    }

    private void done(long number, Analyses.Run done) {
        List<Run> runs = with(
                number,
                run -> new Run(
                        number,
                        glossary.of(done.analysis()),
                        run.started(),
                        Job.Phase.DONE,
                        done.papers(),
                        Optional.of(glossary.of(done.result())),
                        Optional.of(done.took()),
                        Words.get("analysis.papers", done.papers())));
        shown(runs, runs.stream().filter(run -> run.number() == number).findFirst());
    }

    private void end(long number, Job.Phase phase, String sentence) {
        shown(with(number, run -> run.ended(phase, sentence)), state.get().shown());
    }

    /** The runs with that one changed. */
    private List<Run> with(long number, UnaryOperator<Run> change) {
        return state.get().runs().stream()
                .map(run -> run.number() == number ? change.apply(run) : run)
                .toList();
    }

    private void shown(List<Run> runs, Optional<Run> shown) {
        state.update(s ->
                new State(s.entries(), s.chosen(), s.settings(), s.values(), s.refusal(), List.copyOf(runs), shown));
    }
}
