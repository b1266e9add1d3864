package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.lectern.api.feed.Imports;
import org.lectern.api.model.ImportRun;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;

/** What came in, newest first, and the way to take an import out again. */
public final class PastImports {
    private final Services services;
    private final Workers workers;
    private final Live<List<ImportRun>> runs = new Live<>(List.of());
    private boolean shown;

    PastImports(Services services, Workers workers, Touched touched) {
        this.services = services;
        this.workers = workers;
        touched.listen(papers -> changed());
    }

    public Live<List<ImportRun>> runs() {
        return runs;
    }

    /** Somebody looks: from now on the list follows the store. */
    public void show() {
        shown = true;
        changed();
    }

    /** The store says something else now. */
    void changed() {
        if (shown) {
            workers.read(
                    () -> {
                        Optional<Imports> imports = services.find(Imports.class);
                        return imports.isPresent() ? imports.get().list() : List.<ImportRun>of();
                    },
                    runs::set);
        }
    }

    /** Takes away what the import brought, as a job. */
    public void withdraw(ImportRun run) {
        workers.read(
                () -> services.require(Background.class)
                        .run(Words.get("imports.withdraw", Facts.shortName(run.source())), progress -> {
                            Imports.Withdrawal done =
                                    services.require(Imports.class).withdraw(run.id(), progress);
                            return Words.get("imports.withdrawn", done.removed(), done.changed(), done.stayed());
                        }),
                this::follow);
    }

    private void follow(Job job) {
        job.whenDone()
                .whenComplete((done, thrown) -> workers.show(() -> {
                    Throwable cause =
                            thrown instanceof CompletionException e && e.getCause() != null ? e.getCause() : thrown;
                    if (cause != null && !(cause instanceof CancellationException)) {
                        workers.fail(Failure.of(cause));
                    }
                    changed();
                }));
    }
}
