package org.lectern.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Cell;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.work.Background;
import org.lectern.api.work.Job;
import org.lectern.api.work.Progress;
import org.lectern.work.ThreadBackground;

class AnalysesModelTest {
    private static final Analyses.Entry WORDS = new Analyses.Entry("words", "Words", "", "1.0.0", "test");
    private static final Result RESULT =
            Result.table(List.of("Word", "Papers"), List.of(List.of(Cell.text("rank"), Cell.count(2))));

    private interface Runs {
        Result run(Map<String, String> settings, Progress progress) throws AnalysisException;
    }

    /** One analysis, run as it is given. */
    private record One(Runs runs) implements Analyses {
        @Override
        public List<Entry> entries() {
            return List.of(WORDS);
        }

        @Override
        public List<Setting> settings(String id) {
            return List.of(Setting.number("top", "Words", 10, 1, 50));
        }

        @Override
        public Run run(Request request, Progress progress) throws AnalysisException {
            return new Run(WORDS, 2, runs.run(request.settings(), progress), Duration.ofMillis(5));
        }
    }

    private final Services services = new Services(() -> false);
    private final Workers workers = Workers.direct();
    private final AnalysesModel model =
            new AnalysesModel(services, workers, new Live<>(new Session("ada", Optional.empty(), Optional.empty())));

    private void offer(Runs runs) {
        services.put(Analyses.class, new One(runs));
        services.put(Background.class, new ThreadBackground());
        model.reload();
    }

    /** Waits until the run that was started last has ended so. */
    private void until(Job.Phase phase) {
        var ended = new CompletableFuture<Void>();
        model.state().listen(state -> {
            if (!state.runs().isEmpty() && state.runs().getFirst().phase() == phase) {
                ended.complete(null);
            }
        });
        ended.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void choosesTheFirstAnalysisWithItsDefaults() {
        offer((settings, progress) -> RESULT);
        assertEquals(Optional.of(WORDS), model.state().get().chosen());
        assertEquals(Map.of("top", "10"), model.state().get().values());
    }

    @Test
    void aRunShowsItsResult() {
        offer((settings, progress) -> RESULT);
        model.run("");
        until(Job.Phase.DONE);
        AnalysesModel.Run shown = model.state().get().shown().orElseThrow();
        assertEquals(Optional.of(RESULT), shown.result());
    }

    @Test
    void aWrongValueIsRefusedAndNotRun() {
        offer((settings, progress) -> RESULT);
        model.set("top", "many");
        assertEquals(
                Optional.of("top is a whole number from 1 to 50, not many."),
                model.state().get().refusal());
        model.run("");
        assertEquals(List.of(), model.state().get().runs());
    }

    @Test
    void aFailureIsToldOfAndStandsInTheHistory() {
        offer((settings, progress) -> {
            throw new AnalysisException("The corpus is empty.", "words", "Import papers first.");
        });
        model.run("");
        until(Job.Phase.FAILED);
        assertEquals(
                "The corpus is empty.", workers.failure().get().orElseThrow().message());
    }

    @Test
    void anAnalysisThatIsGoneIsNoLongerChosen() {
        offer((settings, progress) -> RESULT);
        services.remove(Analyses.class, services.find(Analyses.class).orElseThrow());
        model.reload();
        assertEquals(Optional.empty(), model.state().get().chosen());
        assertEquals(List.of(), model.state().get().entries());
    }
}
