package org.lectern.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The labels in force that one annotator gave to one paper in one project. */
public record Answer(
        PaperId paper,
        String project,
        String annotator,
        List<String> labels,
        String note,
        Instant at,
        RevisionId revision) {
    public Answer {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(project);
        Objects.requireNonNull(annotator);
        labels = List.copyOf(labels);
        Objects.requireNonNull(note);
        Objects.requireNonNull(at);
        Objects.requireNonNull(revision);
    }
}
