package org.lectern.index.lucene;

import org.lectern.api.model.Viewer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StateStore;

/** What people made of papers, as one viewer may know it. For one query. */
record MarkConditions(LabelConditions labels, StateConditions states) {
    /** Where marks are kept. */
    record Stores(ProjectStore projects, AnnotationStore annotations, StateStore states) {
        MarkConditions as(Viewer viewer, String project) {
            return new MarkConditions(
                    new LabelConditions(projects, annotations, project, viewer),
                    new StateConditions(states, viewer.name()));
        }
    }
}
