package org.lectern.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;
import org.lectern.api.workspace.Workspaces;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What one call of the command line works with: the workspace, who is asking, and the services. */
final class Session implements AutoCloseable {
    /** Who the annotator is, and how we know. */
    record Who(String name, String from) {}

    private final BundleContext context;
    private final Output output;
    private Optional<Path> folder = Optional.empty();
    private Optional<String> annotator = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();

    Session(BundleContext context, Output output) {
        this.context = context;
        this.output = output;
    }

    void use(Optional<Path> chosenFolder, Optional<String> chosenAnnotator) {
        folder = chosenFolder;
        annotator = chosenAnnotator;
    }

    /** The workspace's services; opens the workspace at the first call. */
    <T> T service(Class<T> type) throws WorkspaceException, StoreException {
        workspace();
        return find(type)
                .orElseThrow(() -> new WorkspaceException(
                        "This Lectern has no " + type.getSimpleName() + " service, so the command cannot run.",
                        type.getName(),
                        "Run lectern doctor to see which part did not start."));
    }

    /** A service that needs no workspace, or may be missing. */
    <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
    }

    /** A service by its properties. */
    <T> Optional<T> find(Class<T> type, String filter) {
        try {
            return context.getServiceReferences(type, filter).stream()
                    .sorted()
                    .findFirst()
                    .map((ServiceReference<T> reference) -> context.getService(reference));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    Workspace workspace() throws WorkspaceException, StoreException {
        if (workspace.isEmpty()) {
            Workspaces workspaces = find(Workspaces.class)
                    .orElseThrow(() -> new IllegalStateException("The workspace bundle did not start"));
            workspace = Optional.of(workspaces.open(folder()));
            remarkHalfWithdrawn();
        }
        return workspace.get();
    }

    /** Commands that import nothing start without what could finish it. */
    private void remarkHalfWithdrawn() throws StoreException {
        for (ImportRun run : find(PaperStore.class).orElseThrow().importsIn(ImportRun.State.WITHDRAWING)) {
            output.remark("The import of " + run.source() + " is being withdrawn, or that was broken off: some of its"
                    + " papers are still there. Type lectern imports list to end it.");
        }
    }

    /** The folder of the workspace, which may not exist yet. */
    Path folder() {
        if (folder.isPresent()) {
            return folder.get();
        }
        String variable = System.getenv("LECTERN_WORKSPACE");
        if (variable != null && !variable.isBlank()) {
            folder = Optional.of(Path.of(variable));
        } else {
            folder = Optional.of(defaultFolder());
            output.remark("Workspace: " + folder.get() + " (choose another with -w DIR or LECTERN_WORKSPACE)");
        }
        return folder.get();
    }

    private static Path defaultFolder() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && Path.of(data).isAbsolute()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("lectern").resolve("workspace");
    }

    Who who() {
        if (annotator.isPresent()) {
            return new Who(annotator.get(), "--annotator");
        }
        String variable = System.getenv("LECTERN_ANNOTATOR");
        return variable != null && !variable.isBlank()
                ? new Who(variable, "LECTERN_ANNOTATOR")
                : new Who(System.getProperty("user.name"), "the system's user name");
    }

    /** The workspace named in the call, if any. */
    Optional<Path> chosenFolder() {
        return folder;
    }

    /** The annotator named in the call, if any. */
    Optional<String> chosenAnnotator() {
        return annotator;
    }

    Output output() {
        return output;
    }

    String annotator() {
        return who().name();
    }

    /** How the annotator looks at a project. */
    Viewer viewer(String project) throws WorkspaceException, StoreException {
        return project(project).viewer(annotator());
    }

    Project project(String name) throws WorkspaceException, StoreException {
        ProjectStore projects = service(ProjectStore.class);
        Optional<Project> project = projects.project(name);
        if (project.isEmpty()) {
            throw new WorkspaceException(
                    "There is no project called " + name + ".",
                    name,
                    "Projects are: "
                            + Output.joined(projects.projects().stream()
                                    .map(Project::name)
                                    .toList()) + ".");
        }
        return project.get();
    }

    BundleContext context() {
        return context;
    }

    @Override
    public void close() {
        if (workspace.isPresent()) {
            find(Workspaces.class).ifPresent(Workspaces::close);
        }
    }
}
