package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** What every {@link ProjectStore} does. */
public interface ProjectStoreContract extends StoreOpening {

    @Test
    default void aNewStoreHasTheDefaultProject() throws StoreException {
        try (Store store = open()) {
            Project project = store.projects().project(Project.DEFAULT).orElseThrow();

            assertEquals(List.of(project), store.projects().projects());
            assertEquals(
                    List.of("relevant", "maybe", "irrelevant"), project.schema().names());
            assertEquals(new Project(Project.DEFAULT, project.schema(), false, false, Optional.empty()), project);
            assertEquals(false, project.schema().multiple());
        }
    }

    @Test
    default void projectsComeByNameAndTheLatestWriteHolds() throws StoreException {
        var labels = new LabelSchema(
                true, List.of(new LabelDefinition("méthode \uD83D\uDE00", ""), new LabelDefinition("a", "b")));
        var first = new Project("zoo", labels, false, false, Optional.empty());
        var again = new Project("zoo", labels, true, true, Optional.of("ada"));
        var other = new Project("aux", labels, false, true, Optional.empty());
        try (Store store = open()) {
            Project standard = store.projects().project(Project.DEFAULT).orElseThrow();
            store.projects().write(first);
            store.projects().write(other);
            store.projects().write(again);
            assertEquals(List.of(other, standard, again), store.projects().projects());
        }
        try (Store store = open()) {
            assertEquals(Optional.of(again), store.projects().project("zoo"));
            assertEquals(Optional.empty(), store.projects().project("unknown"));
        }
    }

    @Test
    default void aProjectThatIsChangedKeepsItsEvents() throws StoreException {
        try (Store store = open()) {
            AnnotationEvent event = Events.label(store, "ada", "p-1", "maybe");
            store.projects().write(Events.project(Project.DEFAULT, true));
            assertEquals(
                    List.of(event),
                    store.annotations().events(Project.DEFAULT, new Viewer("ada", Viewer.Role.ANNOTATOR)));
        }
    }
}
