package org.lectern.presentation;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;

/**
 * Who works on what.
 *
 * @param folder of the open workspace
 * @param project absent until a workspace is open and read
 */
public record Session(String annotator, Optional<Path> folder, Optional<Project> project) {
    /** Through whose eyes labels are seen. */
    public Viewer viewer() {
        return project.map(p -> p.viewer(annotator)).orElse(new Viewer(annotator, Viewer.Role.ANNOTATOR));
    }

    public String projectName() {
        return project.map(Project::name).orElse(Project.DEFAULT);
    }
}
