package org.lectern.presentation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;

/** Brings files in, as a job, and keeps the report of the last import. */
public final class ImportModel {
    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<Optional<ImportReport>> report = new Live<>(Optional.empty());

    public ImportModel(Services services, Workers workers, Live<Session> session) {
        this.services = services;
        this.workers = workers;
        this.session = session;
    }

    /** Of the last import that ended. */
    public Live<Optional<ImportReport>> report() {
        return report;
    }

    /** Into whose project labels come, and whose those are of which a file does not say whose. */
    Session session() {
        return session.get();
    }

    /** Imports files and folders, each as what it is recognised to be. */
    public void run(List<Path> paths) {
        run(paths, Optional.empty(), ColumnMapping.GUESSED);
    }

    /** Imports files and folders. The labels of a file that does not say whose they are become the user's. */
    public void run(List<Path> paths, Optional<String> format, ColumnMapping mapping) {
        String title = paths.size() == 1
                ? Words.get("import.one", paths.getFirst().getFileName())
                : Words.get("import.many", paths.size());
        Session who = session.get();
        var request = new Importer.Request(
                paths, format, Optional.empty(), mapping, Optional.of(who.projectName()), Optional.of(who.annotator()));
        workers.read(
                () -> services.require(Background.class).run(title, progress -> {
                    ImportReport done = services.require(Importer.class).run(request, progress);
                    workers.show(() -> show(done));
                    return sentence(done);
                }),
                this::follow);
    }

    private void follow(Job job) {
        job.whenDone().exceptionally(thrown -> {
            Throwable cause = thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
            if (!(cause instanceof CancellationException)) {
                workers.show(() -> workers.fail(Failure.of(cause)));
            }
            return "";
        });
    }

    private void show(ImportReport done) {
        report.set(Optional.of(done));
        unusable(done).ifPresent(workers::fail);
    }

    private static String sentence(ImportReport done) {
        return Words.get("import.done", done.added(), done.merged(), done.unchanged());
    }

    private static Optional<Failure> unusable(ImportReport done) {
        var named = done.skipped().stream().filter(ImportReport.Skipped::named).toList();
        if (!named.isEmpty()) {
            ImportReport.Skipped first = named.getFirst();
            return Optional.of(new Failure(
                    Words.get("import.skipped", first.path(), first.reason()),
                    first.path(),
                    sentence(done),
                    Optional.empty()));
        }
        return done.files().stream()
                .filter(file -> file.failure().isPresent())
                .findFirst()
                .map(file -> new Failure(file.failure().orElseThrow(), file.path(), sentence(done), Optional.empty()));
    }
}
