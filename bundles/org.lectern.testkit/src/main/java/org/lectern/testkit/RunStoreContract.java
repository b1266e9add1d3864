package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.AnalysisRun;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link RunStore} does. */
public interface RunStoreContract extends StoreOpening {

    @Test
    default void runsAreKeptWholeAndListedNewestFirst() throws StoreException {
        AnalysisRun done = run("papers-over-time", Map.of("by", "month"), AnalysisRun.Outcome.DONE, "");
        AnalysisRun failed = run("words", Map.of(), AnalysisRun.Outcome.FAILED, "It has no \uD83D\uDE00 words.");
        AnalysisRun cancelled = run("words", Map.of("k", "1", "per", "\"label\""), AnalysisRun.Outcome.CANCELLED, "");
        try (Store store = open()) {
            store.runs().add(done);
            store.runs().add(failed);
            store.runs().add(cancelled);
        }
        try (Store store = open()) {
            assertEquals(List.of(cancelled, failed, done), store.runs().latest(10));
            assertEquals(List.of(cancelled), store.runs().latest(1));
        }
    }

    private static AnalysisRun run(
            String analysis, Map<String, String> settings, AnalysisRun.Outcome outcome, String message) {
        return new AnalysisRun(
                analysis,
                "1.0.0",
                "label:relevant",
                "default",
                "ada",
                settings,
                Instant.ofEpochSecond(1_700_000_000),
                Duration.ofMillis(41),
                75,
                outcome,
                message);
    }
}
