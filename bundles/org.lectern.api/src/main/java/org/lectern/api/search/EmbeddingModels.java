package org.lectern.api.search;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens models that turn texts into vectors and lie in folders. Started only when a workspace names such a folder. */
@ConsumerType
public interface EmbeddingModels {
    /**
     * Opens the model in that folder, which takes up to some seconds; close it. It stays as it was when it was opened, whatever
     * happens to the folder.
     *
     * @throws SearchException where something is missing there, or is of a kind that is not known here
     */
    OpenModel open(Path folder) throws SearchException;

    /** A model that holds memory outside Java's heap until it is closed. */
    interface OpenModel extends Embedding, AutoCloseable {
        /** Waits for what is being embedded; afterwards nothing can be. */
        @Override
        void close();
    }
}
