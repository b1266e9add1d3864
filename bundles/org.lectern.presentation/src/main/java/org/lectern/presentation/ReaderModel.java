package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.ReadingState;
import org.lectern.api.model.RevisionId;
import org.lectern.api.search.Hit;
import org.lectern.api.search.Similar;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.work.LecternException;

/** The paper that is read: its text, its labels, its sightings, and papers like it. */
public final class ReaderModel {
    private static final int SIMILAR = 6;

    /**
     * What the reader shows.
     *
     * @param versions papers of which it is a version, or that are versions of it
     * @param similar papers like it, best first; empty also while they are looked for
     * @param similarKnown they have been looked for
     * @param schema of the project; absent until a workspace is open
     */
    public record State(
            Optional<Paper> paper,
            List<LabelTag> labels,
            ReadingState reading,
            List<Paper> versions,
            List<Hit> similar,
            boolean similarKnown,
            Optional<LabelSchema> schema) {
        static final State EMPTY = new State(
                Optional.empty(), List.of(), ReadingState.UNTOUCHED, List.of(), List.of(), false, Optional.empty());

        State withSimilar(List<Hit> found) {
            return new State(paper, labels, reading, versions, found, true, schema);
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<State> state = new Live<>(State.EMPTY);
    private Optional<PaperId> open = Optional.empty();
    private long generation;

    public ReaderModel(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        touched.listen(this::refresh);
    }

    public Live<State> state() {
        return state;
    }

    /** Shows the paper, or nothing. */
    public void open(Optional<PaperId> paper) {
        if (!paper.equals(open)) {
            open = paper;
            load(false);
        }
    }

    /** Reads the open paper anew. */
    public void reload() {
        load(true);
    }

    /**
     * Gives the papers the label at this place of the schema, 1 for the first. Where a paper may have several labels, the
     * label is switched on the open one.
     */
    public void label(List<PaperId> papers, int place, Labelling labelling) {
        Optional<Project> project = session.get().project();
        if (project.isEmpty() || place > project.get().schema().labels().size()) {
            return;
        }
        String label = project.get().schema().names().get(place - 1);
        boolean popularity = !project.get().hidesPopularity();
        for (PaperId paper : papers) {
            labelling.answer(paper, shown(paper), answer(project.get().schema(), paper, label), popularity);
        }
    }

    /** The text of the paper that is on show. */
    private Optional<RevisionId> shown(PaperId id) {
        return state.get()
                .paper()
                .filter(paper -> paper.id().equals(id))
                .map(paper -> paper.revision().id());
    }

    private List<String> answer(LabelSchema schema, PaperId paper, String label) {
        boolean isOpen = open.filter(paper::equals).isPresent();
        if (!schema.multiple() || !isOpen) {
            return List.of(label);
        }
        List<String> own = state.get().labels().stream()
                .filter(LabelTag::own)
                .map(LabelTag::name)
                .toList();
        return schema.names().stream()
                .filter(name -> name.equals(label) != own.contains(name))
                .toList();
    }

    private void refresh(Set<PaperId> papers) {
        if (open.filter(papers::contains).isPresent()) {
            load(true);
        }
    }

    private void load(boolean keepSimilar) {
        long mine = ++generation;
        if (open.isEmpty()) {
            state.set(State.EMPTY);
            return;
        }
        PaperId id = open.get();
        Session who = session.get();
        workers.read(() -> read(id, who), read -> {
            if (mine == generation) {
                State before = state.get();
                boolean same = keepSimilar && before.similarKnown();
                state.set(same ? read.withSimilar(before.similar()) : read);
                if (!same) {
                    findSimilar(id, mine);
                }
            }
        });
    }

    private State read(PaperId id, Session who) throws LecternException {
        PaperStore papers = services.require(PaperStore.class);
        Optional<Paper> paper = papers.papers(List.of(id)).stream().findFirst();
        Optional<LabelSchema> schema = who.project().map(Project::schema);
        List<LabelTag> tags = schema.isEmpty() || paper.isEmpty() || !services.has(AnnotationStore.class)
                ? List.of()
                : LabelTag.of(
                        schema.get(),
                        services.require(AnnotationStore.class).answersOn(who.projectName(), List.of(id), who.viewer()),
                        who.annotator(),
                        paper.get().revision().id());
        ReadingState reading = services.has(StateStore.class)
                ? services.require(StateStore.class)
                        .states(who.annotator(), List.of(id))
                        .getOrDefault(id, ReadingState.UNTOUCHED)
                : ReadingState.UNTOUCHED;
        return new State(paper, tags, reading, versions(id, papers), List.of(), false, schema);
    }

    private static List<Paper> versions(PaperId id, PaperStore papers) throws LecternException {
        return papers.papers(papers.versions(id).stream()
                .map(link -> link.of().equals(id) ? link.version() : link.of())
                .toList());
    }

    private void findSimilar(PaperId id, long mine) {
        workers.search(
                () -> {
                    Optional<Similar> similar = services.find(Similar.class);
                    return similar.isEmpty() ? List.<Hit>of() : similar.get().to(id, SIMILAR);
                },
                found -> {
                    if (mine == generation) {
                        state.update(now -> now.withSimilar(found));
                    }
                },
                workers::fail);
    }
}
