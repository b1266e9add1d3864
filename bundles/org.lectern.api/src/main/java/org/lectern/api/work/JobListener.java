package org.lectern.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/** Register one as a service to hear of jobs. Called at a job's start, at most ten times a second while it
 * runs, and once at its end. */
@ConsumerType
@FunctionalInterface
public interface JobListener {
    /** On the job's thread: hand on and return. */
    void changed(Job job);
}
