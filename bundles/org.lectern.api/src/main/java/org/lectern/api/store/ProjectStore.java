package org.lectern.api.store;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.Project;
import org.osgi.annotation.versioning.ConsumerType;

/** Projects. A new store has one, {@link Project#DEFAULT}. */
@ConsumerType
public interface ProjectStore {
    /** All, by name. */
    List<Project> projects() throws StoreException;

    Optional<Project> project(String name) throws StoreException;

    /** Adds the project or replaces what is kept about it. Its events stay. */
    void write(Project project) throws StoreException;
}
