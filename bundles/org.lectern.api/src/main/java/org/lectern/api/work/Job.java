package org.lectern.api.work;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;

/** One piece of background work. */
@ProviderType
public interface Job {
    /** Where a job stands at one moment. */
    record State(
            String title,
            Phase phase,
            String doing,
            long done,
            OptionalLong expected,
            Instant started,
            Optional<String> outcome) {}

    /** The life of a job. */
    enum Phase {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    State state();

    /** Asks the work to stop at its next step. */
    void cancel();

    /** Completes with the job's sentence when it ends; exceptionally where it failed or was cancelled. */
    CompletableFuture<String> whenDone();
}
