package org.lectern.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open store. All its parts may be used from any thread; all of them read or write the disk, so keep them off the UI
 * thread. What a method has returned is durable.
 */
@ConsumerType
public interface Store extends AutoCloseable {
    PaperStore papers();

    AnnotationStore annotations();

    ProjectStore projects();

    StateStore states();

    SearchStore searches();

    RunStore runs();

    FeedStore feeds();

    ChangeLog changes();

    /** Ends what is running and closes the files. */
    @Override
    void close();
}
