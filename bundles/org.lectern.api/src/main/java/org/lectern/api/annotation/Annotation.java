package org.lectern.api.annotation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Labelling. Writes the disk, so keep it off the UI thread; what it returns is durable. */
@ProviderType
public interface Annotation {
    /**
     * Sets the annotator's answer for the paper; a later one replaces it, the history keeps both.
     *
     * @throws AnnotationException where the project, the paper, its revision or a label is unknown, or the schema allows
     *     only one
     */
    AnnotationEvent label(NewAnswer answer) throws AnnotationException, StoreException;

    /** Withdraws the annotator's answer for the paper. */
    AnnotationEvent clear(String project, String annotator, PaperId paper) throws AnnotationException, StoreException;

    /** Takes back the annotator's last act in the project; empty where there is none left. */
    Optional<AnnotationEvent> undo(String project, String annotator) throws AnnotationException, StoreException;

    /** Repeats the act last taken back; empty where there is none. */
    Optional<AnnotationEvent> redo(String project, String annotator) throws AnnotationException, StoreException;

    /**
     * An answer as an annotator gives it.
     *
     * @param revision the text that was on show; empty for the paper's preferred one
     */
    record NewAnswer(
            String project,
            String annotator,
            PaperId paper,
            List<String> labels,
            String note,
            boolean popularityVisible,
            Optional<RevisionId> revision,
            List<Span> spans) {
        public NewAnswer {
            labels = List.copyOf(labels);
            Objects.requireNonNull(revision);
            spans = List.copyOf(spans);
        }

        /** An answer about the whole paper, given to its preferred text. */
        public NewAnswer(
                String project,
                String annotator,
                PaperId paper,
                List<String> labels,
                String note,
                boolean popularityVisible) {
            this(project, annotator, paper, labels, note, popularityVisible, Optional.empty(), List.of());
        }
    }
}
