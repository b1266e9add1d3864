package org.lectern.presentation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lectern.api.feed.Merges;
import org.lectern.api.model.Merge;
import org.lectern.api.model.PaperId;

/** Makes one paper of two, and two of one again; each can be taken back. */
public final class MergeModel {
    /** @param merged else it was split */
    private record Act(Merge merge, boolean merged) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Touched touched;
    private final Deque<Act> acts = new ArrayDeque<>();
    private Optional<Path> folder = Optional.empty();
    private final Live<Optional<String>> latest = new Live<>(Optional.empty());

    MergeModel(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.touched = touched;
        // What was done in another workspace cannot be taken back in this one.
        session.listen(now -> {
            if (!acts.isEmpty() && !now.folder().equals(folder)) {
                acts.clear();
                tell();
            }
            folder = now.folder();
        });
    }

    /** The title of the paper that went or came back last in this window, while that can be taken back. */
    public Live<Optional<String>> latest() {
        return latest;
    }

    /** {@code done} and {@code failed} run on the view's thread. */
    public void merge(PaperId gone, PaperId into, String reason, Consumer<Merge> done, Consumer<Failure> failed) {
        workers.write(
                () -> services.require(Merges.class)
                        .merge(gone, into, reason, session.get().annotator()),
                merge -> {
                    remember(new Act(merge, true));
                    done.accept(merge);
                },
                failed);
    }

    /** Makes two papers of the one again. */
    public void split(Merge merge) {
        workers.write(
                () -> services.require(Merges.class).split(merge.gone()), split -> remember(new Act(split, false)));
    }

    /** Takes back what was merged or split last in this window. */
    public void undo() {
        Act act = acts.poll();
        if (act == null) {
            return;
        }
        Merge merge = act.merge();
        workers.write(
                () -> act.merged()
                        ? services.require(Merges.class).split(merge.gone())
                        : services.require(Merges.class)
                                .merge(merge.gone(), merge.into(), merge.reason(), merge.person()),
                done -> changed(merge),
                failure -> {
                    acts.push(act);
                    tell();
                    workers.fail(failure);
                });
        tell();
    }

    private void remember(Act act) {
        acts.push(act);
        changed(act.merge());
    }

    private void changed(Merge merge) {
        tell();
        touched.tell(Set.of(merge.gone(), merge.into()));
    }

    private void tell() {
        latest.set(Optional.ofNullable(acts.peek()).map(act -> act.merge().title()));
    }
}
