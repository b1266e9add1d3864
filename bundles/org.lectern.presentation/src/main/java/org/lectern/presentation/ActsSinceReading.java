package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;

/**
 * What the annotator does while the queue is read from the disk. The reading may know nothing of it, and would show a paper
 * again that was answered a moment ago.
 */
final class ActsSinceReading {
    private final List<PaperId> unwritten = new ArrayList<>();
    private final List<AnnotationEvent> written = new ArrayList<>();
    private final Map<PaperId, Paper> back = new HashMap<>();

    /** A reading begins: it will know all that is written. */
    void begin() {
        written.clear();
        back.clear();
    }

    void answered(PaperId paper) {
        unwritten.add(paper);
    }

    /** Papers with an answer that is not on the disk yet. */
    Set<PaperId> unwritten() {
        return Set.copyOf(unwritten);
    }

    void failed(PaperId paper) {
        unwritten.remove(paper);
    }

    void written(AnnotationEvent event) {
        unwritten.remove(event.paper());
        written.add(event);
    }

    /** An answer was taken back, and its paper is on show again. */
    void broughtBack(Paper paper) {
        back.put(paper.id(), paper);
    }

    /** What was read, and the acts that it does not hold. */
    List<AnnotationEvent> addTo(List<AnnotationEvent> read) {
        var known = new HashSet<String>();
        read.forEach(event -> known.add(event.id()));
        var all = new ArrayList<>(read);
        written.stream().filter(event -> !known.contains(event.id())).forEach(all::add);
        return all;
    }

    /** Of the papers on show: those that are answered now. */
    Set<PaperId> answeredOf(Set<PaperId> read) {
        var answered = new HashSet<>(read);
        written.forEach(event -> {
            if (event.withdrawn()) {
                answered.remove(event.paper());
            } else {
                answered.add(event.paper());
            }
        });
        answered.addAll(unwritten);
        return answered;
    }

    /** The papers that were read without those answered, and with those brought back. */
    List<Paper> queueOf(List<Paper> read, Set<PaperId> answered) {
        var byId = new HashMap<>(back);
        read.forEach(paper -> byId.remove(paper.id()));
        var queue = new ArrayList<>(byId.values());
        queue.addAll(read);
        queue.removeIf(paper -> answered.contains(paper.id()));
        return queue;
    }
}
