package org.lectern.presentation;

import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.StateStore;

/** What the annotator keeps about papers: read, starred, note. Each act is kept at once; there is nothing to save. */
public final class ReadingModel {
    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Touched touched;

    public ReadingModel(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        this.touched = touched;
    }

    /** Stars the papers, or unstars them where all have a star already. */
    public void star(Collection<PaperId> papers) {
        toggle(papers, ReadingState::starred, (state, on) -> new ReadingState(state.read(), on, state.note()));
    }

    /** Marks the papers read, or unread where all are read already. */
    public void toggleRead(Collection<PaperId> papers) {
        toggle(papers, ReadingState::read, (state, on) -> new ReadingState(on, state.starred(), state.note()));
    }

    public void markRead(PaperId paper) {
        change(Set.of(paper), state -> new ReadingState(true, state.starred(), state.note()));
    }

    public void note(PaperId paper, String note) {
        change(Set.of(paper), state -> new ReadingState(state.read(), state.starred(), note));
    }

    private interface Is {
        boolean on(ReadingState state);
    }

    private interface Switch {
        ReadingState set(ReadingState state, boolean on);
    }

    private void toggle(Collection<PaperId> papers, Is is, Switch to) {
        String person = session.get().annotator();
        workers.write(
                () -> {
                    StateStore store = services.require(StateStore.class);
                    var states = store.states(person, papers);
                    boolean all = papers.stream()
                            .allMatch(paper -> is.on(states.getOrDefault(paper, ReadingState.UNTOUCHED)));
                    for (PaperId paper : papers) {
                        store.write(person, paper, to.set(states.getOrDefault(paper, ReadingState.UNTOUCHED), !all));
                    }
                    return Set.copyOf(papers);
                },
                touched::tell);
    }

    private void change(Set<PaperId> papers, UnaryOperator<ReadingState> change) {
        String person = session.get().annotator();
        workers.write(
                () -> {
                    StateStore store = services.require(StateStore.class);
                    var states = store.states(person, papers);
                    boolean changed = false;
                    for (PaperId paper : papers) {
                        ReadingState before = states.getOrDefault(paper, ReadingState.UNTOUCHED);
                        ReadingState after = change.apply(before);
                        if (!after.equals(before)) {
                            store.write(person, paper, after);
                            changed = true;
                        }
                    }
                    return changed ? papers : Set.<PaperId>of();
                },
                written -> {
                    if (!written.isEmpty()) {
                        touched.tell(written);
                    }
                });
    }
}
