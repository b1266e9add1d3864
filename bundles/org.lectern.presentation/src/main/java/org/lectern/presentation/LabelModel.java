package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.store.PaperStore;

/**
 * One paper after the other, one key each. The next papers are kept ready, so a label shows the next paper at once and is
 * written behind it; a label that could not be written brings its paper back.
 */
public final class LabelModel {
    /**
     * What is shown.
     *
     * @param current the paper to label; absent where the queue is empty
     * @param chosen labels switched on for it, in a project where it may have several
     * @param next the papers after it
     * @param counts how many papers have each label, by its name
     * @param undoable something is there to take back, also where it is not in the history yet
     * @param titles of papers in the history
     * @param source where the papers come from
     */
    public record State(
            Optional<LabelSchema> schema,
            Optional<Paper> current,
            Set<String> chosen,
            List<Paper> next,
            int deferred,
            long answered,
            long total,
            Map<String, Long> counts,
            List<UndoEntry> history,
            boolean undoable,
            Map<PaperId, String> titles,
            boolean loading,
            PaperChoice source) {
        static final State EMPTY = new State(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                0,
                0,
                0,
                Map.of(),
                List.of(),
                false,
                Map.of(),
                false,
                PaperChoice.ALL);
    }

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Labelling labelling;
    private final Live<State> state = new Live<>(State.EMPTY);
    private final ActsSinceReading acts = new ActsSinceReading();
    private final List<PaperId> deferred = new ArrayList<>();
    private final OwnActs own = new OwnActs();
    private List<Paper> queue = new ArrayList<>();
    private Set<PaperId> answered = new HashSet<>();
    private Optional<Set<PaperId>> members = Optional.empty();
    private PaperChoice source = PaperChoice.ALL;
    private Set<String> chosen = Set.of();
    private long total;
    private long generation;

    public LabelModel(Services services, Workers workers, Live<Session> session, Labelling labelling) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.labelling = labelling;
        labelling.listen(this::written);
        labelling.listenToFailures(paper -> {
            paper.ifPresent(acts::failed);
            reload(() -> paper.or(this::currentId));
        });
    }

    public Live<State> state() {
        return state;
    }

    /** Reads the queue anew; the paper on show stays where it is not answered. */
    public void reload() {
        reload(this::currentId);
    }

    /** @param first the paper to show, asked for when the queue was read */
    private void reload(Supplier<Optional<PaperId>> first) {
        long mine = ++generation;
        acts.begin();
        Session who = session.get();
        if (who.project().isEmpty()) {
            reset();
            return;
        }
        String query = source.query();
        Consumer<Read> show = read -> {
            if (mine == generation) {
                show(read, first.get());
            }
        };
        List<PaperId> later = List.copyOf(deferred);
        Set<PaperId> unwritten = acts.unwritten();
        Workers.Task<Read> task =
                () -> new Read(LabelQueue.read(services, who, later, unwritten, query), OwnActs.read(services, who));
        if (query.isBlank()) {
            workers.read(task, show);
        } else {
            workers.search(task, show, workers::fail);
        }
    }

    /** Takes papers from there from now on, also those that come to it later. */
    public void from(PaperChoice choice) {
        if (!choice.equals(source)) {
            source = choice;
            publish();
            reload(Optional::empty);
        }
    }

    /** A saved search that papers are taken from may look for something else now. */
    void follow(List<SearchesModel.Line> saved) {
        saved.stream()
                .filter(line ->
                        source.kind() == PaperChoice.Kind.SAVED && line.name().equals(source.name()))
                .findFirst()
                .map(PaperChoice::saved)
                .ifPresent(this::from);
    }

    private record Read(LabelQueue queue, OwnActs.Read own) {}

    private void show(Read read, Optional<PaperId> first) {
        members = read.queue().members();
        total = read.queue().total();
        answered = acts.answeredOf(read.queue().answered());
        members.ifPresent(answered::retainAll);
        queue = acts.queueOf(read.queue().next(), answered);
        deferred.forEach(this::toEnd);
        own.set(acts.addTo(read.own().events()), read.own().titles());
        first.ifPresent(id -> queue.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .ifPresent(this::toFront));
        if (!currentId().equals(first)) {
            chosen = Set.of();
        }
        publish();
    }

    private void reset() {
        queue = new ArrayList<>();
        answered = new HashSet<>();
        own.clear();
        chosen = Set.of();
        deferred.clear();
        total = 0;
        state.set(State.EMPTY);
    }

    /** Digit 1 to 9: labels and goes on where a paper has one label; else switches the label. */
    public void choose(int place) {
        Optional<LabelSchema> schema = schema();
        if (schema.isEmpty()
                || current().isEmpty()
                || place < 1
                || place > schema.get().labels().size()) {
            return;
        }
        String label = schema.get().names().get(place - 1);
        if (schema.get().multiple()) {
            var switched = new LinkedHashSet<>(chosen);
            if (!switched.remove(label)) {
                switched.add(label);
            }
            chosen = switched;
            publish();
        } else {
            answer(List.of(label));
        }
    }

    /** Enter: gives the switched-on labels and goes on, in a project where a paper may have several. */
    public void save() {
        Optional<LabelSchema> schema = schema();
        if (schema.isPresent() && schema.get().multiple() && current().isPresent()) {
            answer(schema.get().names().stream().filter(chosen::contains).toList());
        }
    }

    private void answer(List<String> labels) {
        Paper paper = current().orElseThrow();
        own.name(paper);
        boolean popularity =
                session.get().project().filter(p -> !p.hidesPopularity()).isPresent();
        queue.removeFirst();
        deferred.remove(paper.id());
        answered.add(paper.id());
        chosen = Set.of();
        acts.answered(paper.id());
        labelling.answer(paper.id(), Optional.of(paper.revision().id()), labels, popularity);
        publish();
        refill();
    }

    /** Puts the paper at the end of the queue. */
    public void defer() {
        current().ifPresent(paper -> {
            deferred.remove(paper.id());
            deferred.add(paper.id());
            queue.removeFirst();
            queue.addLast(paper);
            chosen = Set.of();
            publish();
            refill();
        });
    }

    /** Shows this paper of the queue now. */
    public void open(PaperId id) {
        queue.stream().filter(paper -> paper.id().equals(id)).findFirst().ifPresent(paper -> {
            toFront(paper);
            chosen = Set.of();
            publish();
        });
    }

    /** There is an act to take back, or one is being written, as when a label and its undo follow at once. */
    public boolean canUndo() {
        return labelling.isWriting() || state.get().undoable();
    }

    public void undo() {
        labelling.undo();
    }

    public void redo() {
        labelling.redo();
    }

    private void refill() {
        if (queue.size() < LabelQueue.READY / 2 && queue.size() < total - answered.size()) {
            reload();
        }
    }

    private void written(AnnotationEvent event) {
        if (!event.annotator().equals(session.get().annotator())) {
            return;
        }
        acts.written(event);
        own.add(event);
        boolean back = event.act() == AnnotationEvent.Act.UNDO || event.withdrawn();
        if (event.withdrawn()) {
            answered.remove(event.paper());
        } else if (members.filter(of -> !of.contains(event.paper())).isEmpty()) {
            answered.add(event.paper());
        }
        if (back) {
            bringBack(event);
        } else {
            queue.removeIf(paper -> paper.id().equals(event.paper()));
            publish();
        }
        if (!own.knows(event.paper())) {
            readTitle(event.paper());
        }
    }

    /** Of a paper that was labelled elsewhere than in the queue. */
    private void readTitle(PaperId id) {
        workers.read(() -> services.require(PaperStore.class).papers(List.of(id)), papers -> {
            papers.forEach(own::name);
            publish();
        });
    }

    /** After undo the paper is on show again, with the answer that stood before it switched on. */
    private void bringBack(AnnotationEvent event) {
        Session who = session.get();
        workers.read(() -> services.require(PaperStore.class).papers(List.of(event.paper())), papers -> {
            if (who.equals(session.get()) && own.stands(event)) {
                papers.forEach(acts::broughtBack);
                papers.forEach(this::toFront);
                chosen = Set.copyOf(event.labels());
                publish();
            }
        });
    }

    private void toFront(Paper paper) {
        queue = new ArrayList<>(queue);
        queue.removeIf(other -> other.id().equals(paper.id()));
        queue.addFirst(paper);
    }

    private void toEnd(PaperId id) {
        queue.stream().filter(paper -> paper.id().equals(id)).findFirst().ifPresent(paper -> {
            queue.remove(paper);
            queue.addLast(paper);
        });
    }

    private Optional<PaperId> currentId() {
        return current().map(Paper::id);
    }

    private Optional<Paper> current() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.getFirst());
    }

    private Optional<LabelSchema> schema() {
        return session.get().project().map(Project::schema);
    }

    private void publish() {
        Optional<LabelSchema> schema = schema();
        List<UndoEntry> history = schema.map(own::history).orElse(List.of());
        state.set(new State(
                schema,
                current(),
                Set.copyOf(chosen),
                queue.isEmpty() ? List.of() : List.copyOf(queue.subList(1, queue.size())),
                (int) deferred.stream().filter(id -> !answered.contains(id)).count(),
                answered.size(),
                total,
                schema.map(own::counts).orElse(Map.of()),
                history,
                labelling.isWriting() || !history.isEmpty(),
                own.titles(),
                false,
                source));
    }
}
