package org.lectern.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The labels in force that one annotator gave to one paper in one project.
 *
 * @param revision the text that the annotator saw; the spans lie in it
 * @param spans in the order in which they were marked
 */
public record Answer(
        PaperId paper,
        String project,
        String annotator,
        List<String> labels,
        String note,
        Instant at,
        RevisionId revision,
        List<Span> spans) {
    public Answer {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(project);
        Objects.requireNonNull(annotator);
        labels = List.copyOf(labels);
        Objects.requireNonNull(note);
        Objects.requireNonNull(at);
        Objects.requireNonNull(revision);
        spans = List.copyOf(spans);
    }

    /** An answer about the whole paper only. */
    public Answer(
            PaperId paper,
            String project,
            String annotator,
            List<String> labels,
            String note,
            Instant at,
            RevisionId revision) {
        this(paper, project, annotator, labels, note, at, revision, List.of());
    }
}
