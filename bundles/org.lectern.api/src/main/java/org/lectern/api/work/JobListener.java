package org.lectern.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/** Register one as a service to hear of jobs. Called at most ten times a second per job, and once at its end. */
@ConsumerType
@FunctionalInterface
public interface JobListener {
    /** On the job's thread: hand on and return. */
    void changed(Job job);
}
