package org.lectern.index.lucene;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.StoreException;

/** Answers conditions on what the one who asks has read, starred and noted. Made for one query; asks the store once. */
final class StateConditions {
    private final StateStore store;
    private final String person;
    private Map<PaperId, ReadingState> states;

    StateConditions(StateStore store, String person) {
        this.store = store;
        this.person = person;
    }

    Set<PaperId> papers(Predicate<ReadingState> which) throws StoreException {
        if (states == null) {
            states = store.states(person);
        }
        var papers = new HashSet<PaperId>();
        states.forEach((paper, state) -> {
            if (which.test(state)) {
                papers.add(paper);
            }
        });
        return papers;
    }
}
