package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;

/** Gives labels and takes them back, for whichever view asks. */
public final class Labelling {
    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Touched touched;
    private final List<Consumer<AnnotationEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Optional<PaperId>>> failures = new CopyOnWriteArrayList<>();
    private int unwritten;

    public Labelling(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.touched = touched;
    }

    /** Hears each event once it is durable, on the view's thread. */
    public void listen(Consumer<AnnotationEvent> listener) {
        listeners.add(listener);
    }

    /** Hears that an act was not written, and on which paper, on the view's thread, after the user was told. */
    public void listenToFailures(Consumer<Optional<PaperId>> listener) {
        failures.add(listener);
    }

    /** An answer is on its way to the disk; what undo is asked to take back meanwhile waits for it. On the view's thread. */
    public boolean isWriting() {
        return unwritten > 0;
    }

    /**
     * Sets the annotator's answer.
     *
     * @param shown the text that was on show; empty for the preferred one
     * @param popularityVisible whether comments were in sight
     */
    public void answer(PaperId paper, Optional<RevisionId> shown, List<String> labels, boolean popularityVisible) {
        Session who = session.get();
        unwritten++;
        workers.write(
                () -> services.require(Annotation.class)
                        .label(new Annotation.NewAnswer(
                                who.projectName(),
                                who.annotator(),
                                paper,
                                labels,
                                "",
                                popularityVisible,
                                shown,
                                List.of())),
                this::answered,
                failure -> answerFailed(paper, failure));
    }

    /** Withdraws the annotator's answer. */
    public void clear(PaperId paper) {
        Session who = session.get();
        unwritten++;
        workers.write(
                () -> services.require(Annotation.class).clear(who.projectName(), who.annotator(), paper),
                this::answered,
                failure -> answerFailed(paper, failure));
    }

    /** Takes back the annotator's last act. */
    public void undo() {
        Session who = session.get();
        workers.write(
                () -> services.require(Annotation.class).undo(who.projectName(), who.annotator()),
                event -> doneOr(event, "undo.nothing"),
                failure -> failed(Optional.empty(), failure));
    }

    /** Repeats the act last taken back. */
    public void redo() {
        Session who = session.get();
        workers.write(
                () -> services.require(Annotation.class).redo(who.projectName(), who.annotator()),
                event -> doneOr(event, "redo.nothing"),
                failure -> failed(Optional.empty(), failure));
    }

    private void doneOr(Optional<AnnotationEvent> event, String otherwise) {
        if (event.isPresent()) {
            done(event.get());
        } else {
            workers.fail(new Failure(Words.get(otherwise), "", "", Optional.empty()));
        }
    }

    private void answered(AnnotationEvent event) {
        unwritten--;
        done(event);
    }

    private void answerFailed(PaperId paper, Failure failure) {
        unwritten--;
        failed(Optional.of(paper), failure);
    }

    private void failed(Optional<PaperId> paper, Failure failure) {
        workers.fail(failure);
        failures.forEach(listener -> listener.accept(paper));
    }

    private void done(AnnotationEvent event) {
        listeners.forEach(listener -> listener.accept(event));
        touched.tell(Set.of(event.paper()));
    }
}
