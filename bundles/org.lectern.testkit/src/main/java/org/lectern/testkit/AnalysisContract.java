package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.AnalysisException;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;

/** What every analysis promises. */
public interface AnalysisContract {
    Analysis analysis();

    /** Papers that the analysis has something to say about; override where these have not what it needs. */
    default List<Paper> papers() {
        return List.of(
                Papers.published(
                        Papers.paper("1", "Low-rank adaptation", "We adapt large language models."), "2024-10"),
                Papers.published(Papers.paper("2", "Sparse attention", "We make attention sparse. 😀"), "2024-12-01"),
                Papers.published(Papers.paper("3", "مرحبا", ""), "2025"),
                Papers.paper("4", "Flow matching", "Transport of noise to data, and its transport back."));
    }

    private Corpus corpus(List<Paper> papers) {
        return Corpora.set(Corpora.of(papers), analysis());
    }

    @Test
    default void anEmptyCorpusGivesAnEmptyTable() throws AnalysisException {
        assertEquals(List.of(), analysis().run(corpus(List.of()), Progress.NONE).rows());
    }

    @Test
    default void theSameCorpusGivesTheSameAnswer() throws AnalysisException {
        Result first = analysis().run(corpus(papers()), Progress.NONE);

        assertFalse(first.rows().isEmpty(), "no row for " + papers());
        assertEquals(first, analysis().run(corpus(papers()), Progress.NONE));
    }

    @Test
    default void itCanBeCancelled() {
        Progress cancelled = doing -> {
            throw new CancellationException();
        };

        assertThrows(CancellationException.class, () -> analysis().run(corpus(papers()), cancelled));
    }

    @Test
    default void itsDefaultsAreAllowed() {
        for (Setting setting : analysis().settings()) {
            assertEquals(Optional.empty(), setting.refusal(setting.defaultValue()), setting.name());
        }
    }
}
