package org.lectern.presentation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.lectern.api.export.Exports;
import org.lectern.api.model.PaperId;
import org.lectern.api.work.Background;

/** The formats that can be written, what each would lose, and the writing. */
public final class ExportModel {
    /**
     * What is shown.
     *
     * @param losses of the chosen format; empty both where there are none and while they are counted
     * @param counted the losses are known
     */
    public record State(
            List<Exports.Entry> entries, Optional<Exports.Entry> chosen, List<Exports.Loss> losses, boolean counted) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<State> state = new Live<>(new State(List.of(), Optional.empty(), List.of(), false));
    private long generation;

    public ExportModel(Services services, Workers workers, Live<Session> session) {
        this.services = services;
        this.workers = workers;
        this.session = session;
    }

    public Live<State> state() {
        return state;
    }

    /** Lists the formats anew; the chosen one stays where it is still there, else the first is chosen. */
    public void reload() {
        workers.read(
                () -> services.find(Exports.class).map(Exports::entries).orElse(List.of()).stream()
                        .map(Glossary.in(services)::of)
                        .toList(),
                entries -> {
                    Optional<String> before = state.get().chosen().map(Exports.Entry::id);
                    Optional<Exports.Entry> same = entries.stream()
                            .filter(entry -> before.equals(Optional.of(entry.id())))
                            .findFirst();
                    state.update(s -> same.isPresent()
                            ? new State(List.copyOf(entries), same, s.losses(), s.counted())
                            : new State(List.copyOf(entries), entries.stream().findFirst(), List.of(), false));
                });
    }

    /**
     * Chooses a format and counts what it would lose of the papers.
     *
     * @param chosen these papers; empty for those that match the query
     */
    public void choose(String format, String query, List<PaperId> chosen) {
        long mine = ++generation;
        state.get().entries().stream()
                .filter(entry -> entry.id().equals(format))
                .findFirst()
                .ifPresent(entry -> {
                    state.update(s -> new State(s.entries(), Optional.of(entry), List.of(), false));
                    workers.read(
                            () -> services.require(Exports.class).losses(request(format, query, chosen)), losses -> {
                                if (mine == generation) {
                                    state.update(s -> new State(s.entries(), s.chosen(), List.copyOf(losses), true));
                                }
                            });
                });
    }

    /** Writes the same papers to the target, as a job. */
    public void run(String format, String query, List<PaperId> chosen, Path target) {
        Exports.Request request = request(format, query, chosen);
        workers.read(
                () -> services.require(Background.class)
                        .run(Words.get("export.title", target.getFileName()), progress -> {
                            Exports.Done done = services.require(Exports.class).run(request, target, progress);
                            return Words.get("export.done", done.papers(), done.path());
                        }),
                job -> job.whenDone().exceptionally(thrown -> {
                    Throwable cause =
                            thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
                    if (!(cause instanceof CancellationException)) {
                        workers.show(() -> workers.fail(Failure.of(cause)));
                    }
                    return "";
                }));
    }

    private Exports.Request request(String format, String query, List<PaperId> chosen) {
        Session who = session.get();
        return new Exports.Request(format, query, who.projectName(), who.viewer(), chosen);
    }
}
