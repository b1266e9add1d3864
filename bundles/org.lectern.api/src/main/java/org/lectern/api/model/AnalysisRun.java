package org.lectern.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * An analysis that was run: enough to know what a result came from, and to run it again.
 *
 * @param version of the analysis
 * @param query which papers it ran on; empty for all
 * @param settings those that the user set; the others had the defaults of that version
 * @param papers how many papers it was given
 * @param message the failure as it was told; empty where it ended well
 */
public record AnalysisRun(
        String analysis,
        String version,
        String query,
        String project,
        String person,
        Map<String, String> settings,
        Instant at,
        Duration took,
        long papers,
        Outcome outcome,
        String message) {
    /** How a run ended. */
    public enum Outcome {
        DONE,
        FAILED,
        CANCELLED
    }

    public AnalysisRun {
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(version);
        Objects.requireNonNull(query);
        Objects.requireNonNull(project);
        Objects.requireNonNull(person);
        settings = Map.copyOf(settings);
        Objects.requireNonNull(at);
        Objects.requireNonNull(took);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(message);
    }
}
