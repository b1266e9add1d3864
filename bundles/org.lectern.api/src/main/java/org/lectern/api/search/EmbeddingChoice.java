package org.lectern.api.search;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** By what the workspace's papers are compared. Kept with the workspace. Reads the disk. */
@ProviderType
public interface EmbeddingChoice {
    /** What is chosen, and how far its vectors are. Opens the model where one is chosen. */
    Chosen chosen() throws SearchException, StoreException;

    /**
     * Compares papers by the model in that folder from now on. All vectors are made anew in the background, or when similar papers
     * are next asked for; until then papers are compared by their words.
     *
     * @throws SearchException where the folder holds no model that can be used; what was chosen stays chosen
     */
    Chosen use(Path folder) throws SearchException, StoreException;

    /** Compares papers by what is learnt from themselves, as a new workspace does. */
    Chosen useLearnt() throws SearchException, StoreException;

    /**
     * @param folder of the model; empty where vectors are learnt from the workspace's own papers
     * @param name of what makes the vectors; empty where nothing has been learnt yet
     * @param dimensions how many numbers a vector has; 0 where nothing has been learnt yet
     * @param papers how many have been looked at
     * @param behind how many have no vector of this kind yet, or an old one
     */
    record Chosen(Optional<Path> folder, String name, int dimensions, long papers, long behind) {
        public Chosen {
            Objects.requireNonNull(folder);
            Objects.requireNonNull(name);
        }
    }
}
