package org.lectern.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.AnnotationEvent;

/** Which acts of one annotator can be taken back or repeated, derived from the log of their events. */
final class ActHistory {
    private final List<AnnotationEvent> events;
    private final Deque<AnnotationEvent> done = new ArrayDeque<>();
    private final Deque<AnnotationEvent> undone = new ArrayDeque<>();
    private final Set<String> withdrawn = new HashSet<>();

    private ActHistory(List<AnnotationEvent> events) {
        this.events = List.copyOf(events);
        this.events.forEach(this::take);
    }

    /** @param own one annotator's events in one project, oldest first */
    static ActHistory of(List<AnnotationEvent> own) {
        return new ActHistory(own);
    }

    private void take(AnnotationEvent event) {
        switch (event.act()) {
            case LABEL, CLEAR -> {
                done.push(event);
                undone.clear();
            }
            case UNDO -> move(event, done, undone);
            case REDO -> move(event, undone, done);
            case WITHDRAW -> withdraw(event.of().orElse(""));
        }
    }

    /** Moves the act the event names, and only if it is the next one: a log from elsewhere may hold other orders. */
    private static void move(AnnotationEvent event, Deque<AnnotationEvent> from, Deque<AnnotationEvent> to) {
        if (!from.isEmpty() && event.of().equals(Optional.of(from.peek().id()))) {
            to.push(from.pop());
        }
    }

    /** What came with an import that was withdrawn is neither taken back nor repeated nor returned to. */
    private void withdraw(String id) {
        withdrawn.add(id);
        done.removeIf(act -> act.id().equals(id));
        undone.removeIf(act -> act.id().equals(id));
    }

    /** The LABEL or CLEAR that undo takes back. */
    Optional<AnnotationEvent> lastDone() {
        return Optional.ofNullable(done.peek());
    }

    /** The LABEL or CLEAR that redo repeats. */
    Optional<AnnotationEvent> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    /** The event whose answer held on that paper before the act. */
    Optional<AnnotationEvent> before(AnnotationEvent act) {
        return events.subList(0, events.indexOf(act)).reversed().stream()
                .filter(event -> event.paper().equals(act.paper()) && !withdrawn.contains(event.id()))
                .findFirst();
    }
}
