package org.lectern.presentation;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.work.LecternException;

/** Notices a workspace that was not closed as it should be, and tells what of it is there. */
public final class RecoveryModel {
    /** What the store holds: papers, answers in the project, notes of the annotator. */
    public record Kept(long papers, long labels, long notes) {}

    private final Services services;
    private final Workers workers;
    private final Live<Optional<Kept>> state = new Live<>(Optional.empty());
    private Optional<Path> marked = Optional.empty();

    public RecoveryModel(Services services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    /** What was kept, until the user has seen it; empty where all was in order. */
    public Live<Optional<Kept>> state() {
        return state;
    }

    /** The user has seen it. */
    public void seen() {
        state.set(Optional.empty());
    }

    /** Marks the workspace of the session as open, once per workspace, and the one before as closed. */
    public void follow(Session session) {
        // Counted through the eyes of the project, so that has to be there.
        if (session.project().isPresent() && !session.folder().equals(marked)) {
            close();
            marked = session.folder();
            session.folder().ifPresent(folder -> workers.write(() -> open(folder, session), state::set));
        }
    }

    private Optional<Kept> open(Path folder, Session session) throws Exception {
        return new OpenMarks(folder).open() ? Optional.of(count(session)) : Optional.empty();
    }

    private Kept count(Session session) throws LecternException {
        return new Kept(
                services.require(PaperStore.class).count(),
                services.require(AnnotationStore.class)
                        .answers(session.projectName(), session.viewer())
                        .size(),
                services.require(StateStore.class).countNoted(session.annotator()));
    }

    /** The last window closes: the workspace was left in order. */
    public void close() {
        marked.ifPresent(folder -> workers.write(
                () -> {
                    new OpenMarks(folder).close();
                    return folder;
                },
                closed -> {}));
        marked = Optional.empty();
    }
}
