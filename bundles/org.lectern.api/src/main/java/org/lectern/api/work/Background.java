package org.lectern.api.work;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Runs work off the caller's thread. A workspace is closed only when its jobs have ended. */
@ProviderType
public interface Background {
    /** Starts {@code work} at once on a thread of its own and returns. */
    Job run(String title, Work work);

    /** Jobs that run, and the last few that ended, newest first. */
    List<Job> jobs();

    /** What a job does. */
    @FunctionalInterface
    interface Work {
        /** @return a sentence about what was done, fit to show */
        String run(Progress progress) throws Exception;
    }
}
