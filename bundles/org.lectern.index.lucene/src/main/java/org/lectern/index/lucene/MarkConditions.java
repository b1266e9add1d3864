package org.lectern.index.lucene;

import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.StoreException;

/** What people made of papers, as one viewer may know it. For one query. */
record MarkConditions(LabelConditions labels, StateConditions states, Stores stores, Viewer viewer) {
    /** The same person in another project, where they may see more or less. */
    MarkConditions in(String other) throws SearchException, StoreException {
        Project project = stores.projects()
                .project(other)
                .orElseThrow(() -> new SearchException(
                        "There is no project " + other + ", which a saved search means.",
                        other,
                        "Save the search again for another project."));
        return stores.as(project.viewer(viewer.name()), other);
    }

    /** Where marks are kept. */
    record Stores(ProjectStore projects, AnnotationStore annotations, StateStore states, SearchStore searches) {
        MarkConditions as(Viewer viewer, String project) {
            return new MarkConditions(
                    new LabelConditions(projects, annotations, project, viewer),
                    new StateConditions(states, viewer.name()),
                    this,
                    viewer);
        }
    }
}
