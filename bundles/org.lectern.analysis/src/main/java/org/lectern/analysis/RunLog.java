package org.lectern.analysis;

import java.time.Duration;
import java.time.Instant;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.model.AnalysisRun;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.StoreException;

/** Writes down how one run ended: what a result came from must be known later. */
final class RunLog {
    private final RunStore runs;
    private final Analyses.Request request;
    private final String version;
    private final Instant started = Instant.now();

    RunLog(RunStore runs, Analyses.Request request, String version) {
        this.runs = runs;
        this.request = request;
        this.version = version;
    }

    void done(Analyses.Run run) throws StoreException {
        write(AnalysisRun.Outcome.DONE, run.papers(), "");
    }

    void cancelled() throws StoreException {
        write(AnalysisRun.Outcome.CANCELLED, 0, "");
    }

    void failed(AnalysisException failure) throws StoreException {
        write(AnalysisRun.Outcome.FAILED, 0, failure.getMessage());
    }

    private void write(AnalysisRun.Outcome outcome, long papers, String message) throws StoreException {
        runs.add(new AnalysisRun(
                request.analysis(),
                version,
                request.query(),
                request.project(),
                request.viewer().name(),
                request.settings(),
                started,
                Duration.between(started, Instant.now()),
                papers,
                outcome,
                message));
    }
}
