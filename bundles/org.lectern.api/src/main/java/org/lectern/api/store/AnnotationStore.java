package org.lectern.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The append-only log of what annotators did, and the answers that follow from it. In a blind project an annotator sees
 * only what is their own; every read takes the viewer for that.
 */
@ConsumerType
public interface AnnotationStore {
    /**
     * Appends what {@code decide} makes of the annotator's events so far in the project, oldest first. Nobody else
     * appends in between. Durable on return.
     */
    AnnotationEvent append(String project, String annotator, Decision decide) throws StoreException;

    /**
     * Appends many events of one annotator in that order, brought by an import. All of them are durable on return; a label
     * that a person gives meanwhile may come between them.
     */
    List<AnnotationEvent> appendAll(String project, String annotator, String importId, List<Decision> decisions)
            throws StoreException;

    /**
     * Takes back the answers in force that this import brought: for each an event {@link AnnotationEvent.Act#WITHDRAW} is
     * appended, after which the annotator's answer from before holds. What an annotator answered since stays. Written in
     * short transactions; where it broke off, calling it again goes on.
     *
     * @return how many answers were taken back
     */
    int withdraw(String importId, Instant at) throws StoreException;

    /** Events of the project that the viewer may see, oldest first. */
    List<AnnotationEvent> events(String project, Viewer viewer) throws StoreException;

    /** The answers in force that the viewer may see, withdrawn ones left out; by paper, then annotator. */
    List<Answer> answers(String project, Viewer viewer) throws StoreException;

    /** The answers in force on these papers that the viewer may see. */
    List<Answer> answersOn(String project, Collection<PaperId> papers, Viewer viewer) throws StoreException;

    /** What to append, decided inside the store's transaction. */
    @FunctionalInterface
    interface Decision {
        /**
         * @param id the id the event will have
         * @param own the annotator's events in this project, oldest first
         */
        AnnotationEvent decide(String id, List<AnnotationEvent> own) throws StoreException;
    }
}
