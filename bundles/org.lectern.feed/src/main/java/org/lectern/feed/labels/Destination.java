package org.lectern.feed.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;

/**
 * The project that takes a file's answers. A new one is made of the file's labels. One in which nobody has labelled yet
 * gets the labels that it lacks. Where somebody has, its choice stays as it is, since adding to it would change what
 * earlier answers mean: then a project beside it takes the file's answers, so that none is lost.
 *
 * @param created it was made for this file
 * @param added labels that it did not have before
 * @param events what has happened in it so far
 */
record Destination(Project project, boolean created, List<String> added, List<AnnotationEvent> events, String note) {
    static Destination of(String name, String source, SeenLabels seen, ProjectStore projects, AnnotationStore log)
            throws StoreException {
        Optional<Project> known = projects.project(name);
        if (known.isEmpty()) {
            return created(name, seen, projects, "");
        }
        List<AnnotationEvent> events = events(known.get(), log);
        Project fitting = fitted(known.get(), seen);
        if (fitting.equals(known.get())) {
            return new Destination(fitting, false, List.of(), events, "");
        }
        if (events.isEmpty()) {
            return extended(known.get(), fitting, events, projects);
        }
        return beside(known.get(), fitting, source, seen, projects, log);
    }

    private static Destination beside(
            Project full, Project fitting, String source, SeenLabels seen, ProjectStore projects, AnnotationStore log)
            throws StoreException {
        String name = full.name() + ": " + stem(source);
        String lacking = missing(full, fitting).isEmpty()
                ? "allows one label per paper"
                : "has no label " + String.join(", ", missing(full, fitting));
        String note = "The project " + full.name() + " " + lacking
                + ", and papers are labelled in it already: the labels of this file went into the project “" + name
                + "”.";
        Optional<Project> known = projects.project(name);
        if (known.isEmpty()) {
            return created(name, seen, projects, note);
        }
        Project wide = fitted(known.get(), seen);
        Destination there = wide.equals(known.get())
                ? new Destination(wide, false, List.of(), events(wide, log), "")
                : extended(known.get(), wide, events(wide, log), projects);
        return new Destination(there.project, false, there.added, there.events, note);
    }

    private static Destination created(String name, SeenLabels seen, ProjectStore projects, String note)
            throws StoreException {
        var project = new Project(name, seen.schema(), false, false, Optional.empty());
        projects.write(project);
        return new Destination(project, true, project.schema().names(), List.of(), note);
    }

    private static Destination extended(
            Project known, Project fitting, List<AnnotationEvent> events, ProjectStore projects) throws StoreException {
        projects.write(fitting);
        return new Destination(fitting, false, missing(known, fitting), events, "");
    }

    private static List<String> missing(Project known, Project fitting) {
        return fitting.schema().names().stream()
                .filter(label -> known.schema().label(label).isEmpty())
                .toList();
    }

    /** The project with room for all the answers. */
    private static Project fitted(Project project, SeenLabels seen) {
        var labels = new ArrayList<>(project.schema().labels());
        for (String label : seen.labels()) {
            if (named(project.schema(), label).isEmpty()) {
                labels.add(new LabelDefinition(label, ""));
            }
        }
        boolean multiple = project.schema().multiple() || seen.several();
        return new Project(
                project.name(),
                new LabelSchema(multiple, labels),
                project.blind(),
                project.hidesPopularity(),
                project.owner());
    }

    /** The label of that name, else of that name in other letters: {@code Relevant} is {@code relevant}. */
    static Optional<String> named(LabelSchema schema, String label) {
        return schema.label(label)
                .map(LabelDefinition::name)
                .or(() ->
                        schema.names().stream().filter(label::equalsIgnoreCase).findFirst());
    }

    /** All of them, whoever gave them: what an import appended before is not appended again. */
    private static List<AnnotationEvent> events(Project project, AnnotationStore log) throws StoreException {
        return log.events(project.name(), new Viewer("import", Viewer.Role.OWNER));
    }

    private static String stem(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        int dot = file.indexOf('.', 1);
        String stem = (dot > 0 ? file.substring(0, dot) : file).strip();
        return stem.isEmpty() ? "import" : stem;
    }
}
