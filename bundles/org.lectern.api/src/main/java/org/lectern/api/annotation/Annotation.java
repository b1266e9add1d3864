package org.lectern.api.annotation;

import java.util.List;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.StoreException;
import org.osgi.annotation.versioning.ProviderType;

/** Labelling. Writes the disk, so keep it off the UI thread; what it returns is durable. */
@ProviderType
public interface Annotation {
    /**
     * Sets the annotator's answer for the paper; a later one replaces it, the history keeps both.
     *
     * @throws AnnotationException where the project, the paper or a label is unknown, or the schema allows only one
     */
    AnnotationEvent label(NewAnswer answer) throws AnnotationException, StoreException;

    /** Withdraws the annotator's answer for the paper. */
    AnnotationEvent clear(String project, String annotator, PaperId paper) throws AnnotationException, StoreException;

    /** Takes back the annotator's last act in the project; empty where there is none left. */
    Optional<AnnotationEvent> undo(String project, String annotator) throws AnnotationException, StoreException;

    /** Repeats the act last taken back; empty where there is none. */
    Optional<AnnotationEvent> redo(String project, String annotator) throws AnnotationException, StoreException;

    /** An answer as an annotator gives it. */
    record NewAnswer(
            String project,
            String annotator,
            PaperId paper,
            List<String> labels,
            String note,
            boolean popularityVisible) {
        public NewAnswer {
            labels = List.copyOf(labels);
        }
    }
}
