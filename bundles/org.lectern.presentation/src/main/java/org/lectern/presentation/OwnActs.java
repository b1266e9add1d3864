package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/** What the annotator did in this project, oldest first, and the titles of the papers last labelled. */
final class OwnActs {
    private static final int HISTORY = 100;

    private final Map<PaperId, String> titles = new HashMap<>();
    private List<AnnotationEvent> events = List.of();

    /** What the store holds of it. */
    record Read(List<AnnotationEvent> events, Map<PaperId, String> titles) {}

    /** Reads the disk. */
    static Read read(Services services, Session who) throws LecternException {
        List<AnnotationEvent> own =
                services.require(AnnotationStore.class).events(who.projectName(), who.viewer()).stream()
                        .filter(event -> event.annotator().equals(who.annotator()))
                        .toList();
        var recent = new LinkedHashSet<PaperId>();
        own.reversed().stream().limit(HISTORY).map(AnnotationEvent::paper).forEach(recent::add);
        var names = new HashMap<PaperId, String>();
        services.require(PaperStore.class).papers(recent).forEach(paper -> names.put(paper.id(), paper.title()));
        return new Read(own, names);
    }

    void set(List<AnnotationEvent> all, Map<PaperId, String> of) {
        events = new ArrayList<>(all);
        titles.putAll(of);
    }

    void clear() {
        events = List.of();
        titles.clear();
    }

    void add(AnnotationEvent event) {
        events = new ArrayList<>(events);
        events.add(event);
    }

    void name(Paper paper) {
        titles.put(paper.id(), paper.title());
    }

    boolean knows(PaperId paper) {
        return titles.containsKey(paper);
    }

    Map<PaperId, String> titles() {
        return Map.copyOf(titles);
    }

    /** Whether it is the last act on its paper. */
    boolean stands(AnnotationEvent event) {
        return events.reversed().stream()
                .filter(later -> later.paper().equals(event.paper()))
                .findFirst()
                .filter(event::equals)
                .isPresent();
    }

    /** How many papers have each label, by its name. */
    Map<String, Long> counts(LabelSchema schema) {
        var standing = new HashMap<PaperId, AnnotationEvent>();
        events.forEach(event -> standing.put(event.paper(), event));
        var counts = new HashMap<String, Long>();
        schema.labels().stream().map(LabelDefinition::name).forEach(name -> counts.put(name, 0L));
        standing.values().forEach(event -> event.labels().forEach(label -> counts.merge(label, 1L, Long::sum)));
        return counts;
    }

    /** The acts that undo would take back, the last one first. */
    List<UndoEntry> history(LabelSchema schema) {
        return UndoEntry.of(events, schema, HISTORY);
    }
}
