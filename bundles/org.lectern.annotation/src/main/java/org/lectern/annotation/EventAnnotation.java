package org.lectern.annotation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.annotation.AnnotationException;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Labels by appending events. What can be undone is read from the log, so it survives a restart and other processes. */
@Component
public final class EventAnnotation implements Annotation {
    private final PaperStore papers;
    private final ProjectStore projects;
    private final AnnotationStore log;
    private final Clock clock;

    @Activate
    public EventAnnotation(
            @Reference PaperStore papers, @Reference ProjectStore projects, @Reference AnnotationStore log) {
        this(papers, projects, log, Clock.systemUTC());
    }

    EventAnnotation(PaperStore papers, ProjectStore projects, AnnotationStore log, Clock clock) {
        this.papers = papers;
        this.projects = projects;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public AnnotationEvent label(NewAnswer answer) throws AnnotationException, StoreException {
        Project project = project(answer.project());
        String annotator = annotator(answer.annotator());
        Paper paper = paper(answer.paper());
        Revision revision = revision(answer, paper);
        List<String> labels = SchemaCheck.inOrder(answer.labels(), project);
        SpanCheck.inside(answer.spans(), revision);
        return log.append(
                project.name(),
                annotator,
                (id, own) -> new AnnotationEvent(
                        id,
                        paper.id(),
                        project.name(),
                        annotator,
                        Act.LABEL,
                        labels,
                        false,
                        answer.note(),
                        now(),
                        revision.id(),
                        answer.spans(),
                        answer.popularityVisible(),
                        Optional.empty()));
    }

    @Override
    public AnnotationEvent clear(String projectName, String name, PaperId id)
            throws AnnotationException, StoreException {
        Project project = project(projectName);
        String annotator = annotator(name);
        Paper paper = paper(id);
        return log.append(
                project.name(),
                annotator,
                (event, own) -> new AnnotationEvent(
                        event,
                        paper.id(),
                        project.name(),
                        annotator,
                        Act.CLEAR,
                        List.of(),
                        true,
                        "",
                        now(),
                        paper.revision().id(),
                        false,
                        Optional.empty()));
    }

    @Override
    public Optional<AnnotationEvent> undo(String project, String annotator) throws AnnotationException, StoreException {
        return step(
                project,
                annotator,
                (id, history) -> history.lastDone().map(act -> Replay.undoing(act, history.before(act), id, now())));
    }

    @Override
    public Optional<AnnotationEvent> redo(String project, String annotator) throws AnnotationException, StoreException {
        return step(
                project, annotator, (id, history) -> history.lastUndone().map(act -> Replay.redoing(act, id, now())));
    }

    private Optional<AnnotationEvent> step(String project, String annotator, Step step)
            throws AnnotationException, StoreException {
        String known = project(project).name();
        try {
            return Optional.of(log.append(
                    known,
                    annotator(annotator),
                    (id, own) -> step.take(id, ActHistory.of(own)).orElseThrow(NothingLeft::new)));
        } catch (NothingLeft e) {
            return Optional.empty();
        }
    }

    private Project project(String name) throws AnnotationException, StoreException {
        Optional<Project> found = projects.project(name);
        if (found.isPresent()) {
            return found.get();
        }
        throw new AnnotationException(
                "There is no project called " + name + ".", name, "Projects are: " + names() + ".");
    }

    private String names() throws StoreException {
        return String.join(", ", projects.projects().stream().map(Project::name).toList());
    }

    private Paper paper(PaperId id) throws AnnotationException, StoreException {
        List<Paper> found = papers.papers(List.of(id));
        if (found.isEmpty()) {
            throw new AnnotationException(
                    "There is no paper " + id + " in this workspace.",
                    id.value(),
                    "Search for the paper by its title.");
        }
        return found.getFirst();
    }

    private Revision revision(NewAnswer answer, Paper paper) throws AnnotationException, StoreException {
        Optional<RevisionId> shown = answer.revision();
        if (shown.isEmpty() || shown.get().equals(paper.revision().id())) {
            return paper.revision();
        }
        return papers.dossier(paper.id()).stream()
                .flatMap(dossier -> dossier.revisions().stream())
                .filter(revision -> revision.id().equals(shown.get()))
                .findFirst()
                .orElseThrow(() -> new AnnotationException(
                        "The paper " + paper.id() + " has no text " + shown.get() + ". No label was given.",
                        paper.id().value(),
                        "Look at the paper again and label what it shows."));
    }

    private static String annotator(String name) throws AnnotationException {
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new AnnotationException(
                    "An annotator needs a name without blanks around it.", name, "Give a name with --annotator.");
        }
        return name;
    }

    /** Whole milliseconds: what every store keeps and JSON prints. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @FunctionalInterface
    private interface Step {
        Optional<AnnotationEvent> take(String id, ActHistory history);
    }

    /** Leaves the store's transaction without appending. */
    private static final class NothingLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingLeft() {
            super("Nothing to take back or to repeat", null, false, false);
        }
    }
}
