package org.lectern.api.analysis;

import java.util.List;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes a table, and perhaps a chart, of papers. Annotate the component with {@link AnalysisInfo}. Drawing, saving and
 * cancelling are done by Lectern.
 */
@ConsumerType
public interface Analysis {
    /**
     * The same corpus gives the same result. Runs on a background thread; several runs may go on at once.
     *
     * @throws AnalysisException where this corpus or these settings cannot be analysed, and why
     * @throws java.util.concurrent.CancellationException from {@code progress}; let it through
     */
    Result run(Corpus corpus, Progress progress) throws AnalysisException;

    /** What the user may set before a run. */
    default List<Setting> settings() {
        return List.of();
    }
}
