package org.lectern.api.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The analyses that are there now, and how they are run. */
@ProviderType
public interface Analyses {
    /** By label. Listing loads no plug-in. */
    List<Entry> entries();

    /** What may be set before a run of the analysis. Loads it. */
    List<Setting> settings(String id) throws AnalysisException;

    /**
     * Runs the analysis on the papers that match the query.
     *
     * @throws AnalysisException where it is unknown, refuses a setting, or fails; a failing plug-in is named
     */
    Run run(Request request, Progress progress) throws AnalysisException, SearchException, StoreException;

    /** One analysis, without loading it. */
    record Entry(String id, String label, String description, String version, String bundle) {}

    /**
     * What to run on what.
     *
     * @param query as in {@link org.lectern.api.search.Query#text()}; empty for all papers
     */
    record Request(String analysis, String query, String project, Viewer viewer, Map<String, String> settings) {
        public Request {
            settings = Map.copyOf(settings);
        }
    }

    /** A run that ended. */
    record Run(Entry analysis, long papers, Result result, Duration took) {}
}
