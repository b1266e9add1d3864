package org.lectern.presentation;

import org.lectern.api.search.Index;
import org.lectern.api.store.PaperStore;

/** How far the index is behind the store. Looks again every second while it is. */
public final class IndexModel {
    private static final int AGAIN_MILLIS = 1000;
    /** Fewer changed papers are taken in before anybody has read that they are not. */
    private static final long FEW = 200;

    /**
     * Where the index is.
     *
     * @param behind changed papers that it does not hold
     * @param papers of the workspace
     */
    public record State(long behind, long papers) {
        /** Whether the user should be told: answers may lack papers for a while. */
        public boolean told() {
            return behind > FEW;
        }

        /** Whether most of it is missing: it is new, or is being made anew. */
        public boolean made() {
            return told() && behind * 2 >= papers;
        }

        /** How many papers it holds as they are now. */
        public long done() {
            return Math.max(0, papers - behind);
        }
    }

    private final Services services;
    private final Workers workers;
    private final Live<State> state = new Live<>(new State(0, 0));
    private boolean looking;

    public IndexModel(Services services, Workers workers) {
        this.services = services;
        this.workers = workers;
    }

    public Live<State> state() {
        return state;
    }

    /** Looks now, unless that goes on already. On the view's thread. */
    public void look() {
        if (looking || !services.has(Index.class) || !services.has(PaperStore.class)) {
            return;
        }
        looking = true;
        workers.count(
                () -> new State(
                        services.require(Index.class).state().behind(),
                        services.require(PaperStore.class).count()),
                now -> {
                    state.set(now);
                    if (now.behind() > 0) {
                        workers.after(AGAIN_MILLIS, () -> {
                            looking = false;
                            look();
                        });
                    } else {
                        looking = false;
                    }
                },
                // Whoever asks the index hears what is wrong with it.
                failure -> looking = false);
    }
}
