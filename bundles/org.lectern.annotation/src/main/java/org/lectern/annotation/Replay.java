package org.lectern.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;

/**
 * The events of undo and redo. They restore an answer as it was given, its revision included: a label that was given to
 * an earlier text stays a label of that text. {@link AnnotationEvent#of()} names the LABEL or CLEAR that is taken back or
 * repeated, never another undo.
 */
final class Replay {
    private Replay() {}

    /** Takes {@code act} back to {@code before}, or to no answer. */
    static AnnotationEvent undoing(AnnotationEvent act, Optional<AnnotationEvent> before, String id, Instant at) {
        return before.map(answer -> like(answer, act, Act.UNDO, id, at))
                .orElseGet(() -> new AnnotationEvent(
                        id,
                        act.paper(),
                        act.project(),
                        act.annotator(),
                        Act.UNDO,
                        List.of(),
                        true,
                        "",
                        at,
                        act.revision(),
                        act.popularityVisible(),
                        Optional.of(act.id())));
    }

    static AnnotationEvent redoing(AnnotationEvent act, String id, Instant at) {
        return like(act, act, Act.REDO, id, at);
    }

    private static AnnotationEvent like(AnnotationEvent answer, AnnotationEvent of, Act act, String id, Instant at) {
        return new AnnotationEvent(
                id,
                of.paper(),
                of.project(),
                of.annotator(),
                act,
                answer.labels(),
                answer.withdrawn(),
                answer.note(),
                at,
                answer.revision(),
                answer.spans(),
                answer.popularityVisible(),
                Optional.of(of.id()));
    }
}
