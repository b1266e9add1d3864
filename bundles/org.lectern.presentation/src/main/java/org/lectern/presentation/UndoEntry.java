package org.lectern.presentation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.PaperId;

/**
 * An act that can be taken back.
 *
 * @param labels the answer it gave; empty where it withdrew one
 */
public record UndoEntry(String event, Instant at, PaperId paper, List<LabelTag> labels) {
    /** The acts of the annotator that stand, newest first. */
    static List<UndoEntry> of(List<AnnotationEvent> events, LabelSchema schema, int limit) {
        var standing = new ArrayList<AnnotationEvent>();
        var taken = new ArrayList<AnnotationEvent>();
        for (AnnotationEvent event : events) {
            apply(event, standing, taken);
        }
        return standing.reversed().stream()
                .limit(limit)
                .map(event -> entry(event, schema))
                .toList();
    }

    private static void apply(AnnotationEvent event, List<AnnotationEvent> standing, List<AnnotationEvent> taken) {
        String of = event.of().orElse("");
        switch (event.act()) {
            case LABEL, CLEAR -> standing.add(event);
            case UNDO -> move(of, standing, taken);
            case REDO -> move(of, taken, standing);
            case WITHDRAW -> standing.removeIf(act -> act.id().equals(of));
        }
    }

    private static void move(String id, List<AnnotationEvent> from, List<AnnotationEvent> to) {
        for (int i = from.size() - 1; i >= 0; i--) {
            if (from.get(i).id().equals(id)) {
                to.add(from.remove(i));
                return;
            }
        }
    }

    private static UndoEntry entry(AnnotationEvent event, LabelSchema schema) {
        return new UndoEntry(
                event.id(),
                event.at(),
                event.paper(),
                event.labels().stream()
                        .map(label -> LabelTag.of(schema, label, true, false))
                        .toList());
    }
}
