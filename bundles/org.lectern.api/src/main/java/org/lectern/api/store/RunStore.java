package org.lectern.api.store;

import java.util.List;
import org.lectern.api.model.AnalysisRun;
import org.osgi.annotation.versioning.ConsumerType;

/** The analyses that were run in a workspace. */
@ConsumerType
public interface RunStore {
    /** Durable on return. */
    void add(AnalysisRun run) throws StoreException;

    /** The latest runs of everybody, newest first, at most {@code limit}. */
    List<AnalysisRun> latest(int limit) throws StoreException;
}
