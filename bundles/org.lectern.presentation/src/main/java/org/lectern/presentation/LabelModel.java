package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * One paper after the other, one key each. The next papers are kept ready, so a label shows the next paper at once and is
 * written behind it; a label that could not be written brings its paper back.
 */
public final class LabelModel {
    private static final int HISTORY = 100;

    /**
     * What is shown.
     *
     * @param current the paper to label; absent where the queue is empty
     * @param chosen labels switched on for it, in a project where it may have several
     * @param next the papers after it
     * @param counts how many papers have each label, by its name
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
                Map.of(),
                false,
                PaperChoice.ALL);
    }

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Labelling labelling;
    private final Live<State> state = new Live<>(State.EMPTY);
    private final List<PaperId> deferred = new ArrayList<>();
    private final Map<PaperId, String> titles = new HashMap<>();
    private List<Paper> queue = new ArrayList<>();
    private Set<PaperId> answered = new HashSet<>();
    private Optional<Set<PaperId>> members = Optional.empty();
    private PaperChoice source = PaperChoice.ALL;
    private List<AnnotationEvent> events = List.of();
    private Set<String> chosen = Set.of();
    private long total;
    private long generation;

    public LabelModel(Services services, Workers workers, Live<Session> session, Labelling labelling) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.labelling = labelling;
        labelling.listen(this::written);
        labelling.listenToFailures(paper -> reload(paper.or(() -> current().map(Paper::id))));
    }

    public Live<State> state() {
        return state;
    }

    /** Reads the queue anew; the paper on show stays where it is not answered. */
    public void reload() {
        reload(current().map(Paper::id));
    }

    private void reload(Optional<PaperId> keep) {
        long mine = ++generation;
        Session who = session.get();
        if (who.project().isEmpty()) {
            reset();
            return;
        }
        String query = source.query();
        Consumer<Read> show = read -> {
            if (mine == generation) {
                show(read, keep);
            }
        };
        if (query.isBlank()) {
            workers.read(() -> read(who, query), show);
        } else {
            workers.search(() -> read(who, query), show, workers::fail);
        }
    }

    /** Takes papers from there from now on, also those that come to it later. */
    public void from(PaperChoice choice) {
        if (!choice.equals(source)) {
            source = choice;
            publish();
            reload(Optional.empty());
        }
    }

    private record Read(LabelQueue queue, List<AnnotationEvent> events, Map<PaperId, String> titles) {}

    private Read read(Session who, String query) throws LecternException {
        List<AnnotationEvent> own =
                services.require(AnnotationStore.class).events(who.projectName(), who.viewer()).stream()
                        .filter(event -> event.annotator().equals(who.annotator()))
                        .toList();
        LabelQueue read = LabelQueue.read(services, who, List.copyOf(deferred), query);
        var recent = new LinkedHashSet<PaperId>();
        own.reversed().stream().limit(HISTORY).map(AnnotationEvent::paper).forEach(recent::add);
        var names = new HashMap<PaperId, String>();
        services.require(PaperStore.class).papers(recent).forEach(paper -> names.put(paper.id(), paper.title()));
        return new Read(read, own, names);
    }

    private void show(Read read, Optional<PaperId> keep) {
        queue = new ArrayList<>(read.queue().next());
        answered = new HashSet<>(read.queue().answered());
        members = read.queue().members();
        total = read.queue().total();
        events = new ArrayList<>(read.events());
        titles.putAll(read.titles());
        keep.ifPresent(id -> queue.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .ifPresent(this::toFront));
        if (!current().map(Paper::id).equals(keep)) {
            chosen = Set.of();
        }
        publish();
    }

    private void reset() {
        queue = new ArrayList<>();
        answered = new HashSet<>();
        events = List.of();
        chosen = Set.of();
        deferred.clear();
        titles.clear();
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
        titles.put(paper.id(), paper.title());
        boolean popularity =
                session.get().project().filter(p -> !p.hidesPopularity()).isPresent();
        queue.removeFirst();
        deferred.remove(paper.id());
        answered.add(paper.id());
        chosen = Set.of();
        publish();
        labelling.answer(paper.id(), labels, popularity);
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
        events = new ArrayList<>(events);
        events.add(event);
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
        if (!titles.containsKey(event.paper())) {
            readTitle(event.paper());
        }
    }

    /** Of a paper that was labelled elsewhere than in the queue. */
    private void readTitle(PaperId id) {
        workers.read(() -> services.require(PaperStore.class).papers(List.of(id)), papers -> {
            papers.forEach(paper -> titles.put(id, paper.title()));
            publish();
        });
    }

    /** After undo the paper is on show again, with the answer that stood before it switched on. */
    private void bringBack(AnnotationEvent event) {
        long mine = ++generation;
        workers.read(() -> services.require(PaperStore.class).papers(List.of(event.paper())), papers -> {
            if (mine == generation) {
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

    private Optional<Paper> current() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.getFirst());
    }

    private Optional<LabelSchema> schema() {
        return session.get().project().map(Project::schema);
    }

    private Map<String, Long> counts(LabelSchema schema) {
        var standing = new HashMap<PaperId, AnnotationEvent>();
        events.forEach(event -> standing.put(event.paper(), event));
        var counts = new HashMap<String, Long>();
        schema.labels().stream().map(LabelDefinition::name).forEach(name -> counts.put(name, 0L));
        standing.values().forEach(event -> event.labels().forEach(label -> counts.merge(label, 1L, Long::sum)));
        return counts;
    }

    private void publish() {
        Optional<LabelSchema> schema = schema();
        state.set(new State(
                schema,
                current(),
                Set.copyOf(chosen),
                queue.isEmpty() ? List.of() : List.copyOf(queue.subList(1, queue.size())),
                (int) deferred.stream().filter(id -> !answered.contains(id)).count(),
                answered.size(),
                total,
                schema.map(this::counts).orElse(Map.of()),
                schema.map(s -> UndoEntry.of(events, s, HISTORY)).orElse(List.of()),
                Map.copyOf(titles),
                false,
                source));
    }
}
