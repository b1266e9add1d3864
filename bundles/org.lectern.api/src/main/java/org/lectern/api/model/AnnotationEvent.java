package org.lectern.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One act of an annotator on one paper. An event carries the whole answer that holds after it, so the state of a paper
 * is its annotator's last event on it; nothing is ever overwritten.
 *
 * @param id {@code e-0001}, …: rising in the order of commits
 * @param labels the answer after this act; empty where withdrawn, or where a multiple choice was answered with none
 * @param withdrawn there is no answer after this act
 * @param note the annotator's remark on the answer; may be empty
 * @param revision the text that the annotator saw
 * @param spans the answer's marks in that text after this act, in the order in which they were marked
 * @param popularityVisible whether comments and upvotes were in sight
 * @param of the event that is taken back, repeated or withdrawn
 */
public record AnnotationEvent(
        String id,
        PaperId paper,
        String project,
        String annotator,
        Act act,
        List<String> labels,
        boolean withdrawn,
        String note,
        Instant at,
        RevisionId revision,
        List<Span> spans,
        boolean popularityVisible,
        Optional<String> of) {
    /** What was done. */
    public enum Act {
        LABEL,
        CLEAR,
        UNDO,
        REDO,
        /** The import that had brought the answer was withdrawn: what held before it holds again. No act of the annotator. */
        WITHDRAW
    }

    public AnnotationEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(project);
        Objects.requireNonNull(annotator);
        Objects.requireNonNull(act);
        labels = List.copyOf(labels);
        Objects.requireNonNull(note);
        Objects.requireNonNull(at);
        Objects.requireNonNull(revision);
        spans = List.copyOf(spans);
        Objects.requireNonNull(of);
        if (withdrawn && !(labels.isEmpty() && spans.isEmpty())) {
            throw new IllegalArgumentException(
                    "A withdrawn answer has no labels and no spans, this one has " + labels + " and " + spans);
        }
    }

    /** An act on the whole paper only. */
    public AnnotationEvent(
            String id,
            PaperId paper,
            String project,
            String annotator,
            Act act,
            List<String> labels,
            boolean withdrawn,
            String note,
            Instant at,
            RevisionId revision,
            boolean popularityVisible,
            Optional<String> of) {
        this(
                id,
                paper,
                project,
                annotator,
                act,
                labels,
                withdrawn,
                note,
                at,
                revision,
                List.of(),
                popularityVisible,
                of);
    }
}
