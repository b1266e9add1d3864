package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.work.LecternException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern project}. */
@Command(name = "project", description = "List, create and show projects.")
final class ProjectCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    @Spec
    private CommandSpec spec;

    ProjectCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say list, create or show");
    }

    @Command(name = "list", description = "List the projects.")
    int list() throws LecternException {
        List<Project> projects = session.service(ProjectStore.class).projects();
        var array = Output.JSON.arrayNode();
        projects.forEach(project -> array.add(json(project)));
        output.answer(
                array,
                projects.stream()
                        .map(project -> project.name() + ": "
                                + Output.joined(project.schema().names()))
                        .toList());
        return Exit.DONE;
    }

    @Command(name = "show", description = "Show one project.")
    int show(@Parameters(paramLabel = "PROJECT", description = "Its name.") String name) throws LecternException {
        Project project = session.project(name);
        output.answer(json(project), lines(project));
        return Exit.DONE;
    }

    @Command(name = "create", description = "Create a project.")
    int create(
            @Parameters(paramLabel = "PROJECT", description = "Its name.") String name,
            @Option(
                            names = "--labels",
                            required = true,
                            split = ",",
                            paramLabel = "LABEL",
                            description = "The labels in order, with commas between.")
                    List<String> labels,
            @Option(names = "--multiple", description = "A paper may have several labels.") boolean multiple,
            @Option(names = "--blind", description = "Annotators do not see each other's labels; you are the owner.")
                    boolean blind,
            @Option(names = "--hide-popularity", description = "Do not show comments and upvotes while labelling.")
                    boolean hidesPopularity)
            throws LecternException {
        ProjectStore projects = session.service(ProjectStore.class);
        if (projects.project(name).isPresent()) {
            throw new AnnotationException(
                    "There is a project called " + name + " already. It is unchanged.", name, "Choose another name.");
        }
        Project project = project(name, labels, multiple, blind, hidesPopularity);
        projects.write(project);
        output.answer(json(project), lines(project));
        return Exit.DONE;
    }

    private Project project(String name, List<String> labels, boolean multiple, boolean blind, boolean hidesPopularity)
            throws AnnotationException {
        try {
            var schema = new LabelSchema(
                    multiple,
                    labels.stream()
                            .map(label -> new LabelDefinition(label.strip(), ""))
                            .toList());
            Optional<String> owner = blind ? Optional.of(session.annotator()) : Optional.empty();
            return new Project(name, schema, blind, hidesPopularity, owner);
        } catch (IllegalArgumentException e) {
            throw new AnnotationException(e.getMessage() + ". No project was created.", name, "Give other names.", e);
        }
    }

    private static ObjectNode json(Project project) {
        ObjectNode node = Output.JSON.objectNode().put("name", project.name());
        node.put("multiple", project.schema().multiple());
        ArrayNode labels = node.putArray("labels");
        project.schema()
                .labels()
                .forEach(label -> labels.addObject().put("name", label.name()).put("guideline", label.guideline()));
        node.put("blind", project.blind()).put("hidesPopularity", project.hidesPopularity());
        project.owner().ifPresent(owner -> node.put("owner", owner));
        return node;
    }

    private static List<String> lines(Project project) {
        var lines = new ArrayList<String>();
        lines.add(project.name()
                + (project.schema().multiple() ? ", any number of labels" : ", one label per paper")
                + (project.blind() ? ", blind" : ""));
        for (LabelDefinition label : project.schema().labels()) {
            lines.add("  " + label.name() + (label.guideline().isEmpty() ? "" : ": " + label.guideline()));
        }
        return lines;
    }
}
