package org.lectern.feed;

import org.lectern.api.feed.FeedException;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/** What was asked for cannot be done to a paper; nothing was written. The sentence is for the user. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    /** What is done in one transaction, or refused. */
    interface Change<T> {
        T apply(PaperTransaction transaction) throws StoreException, Refused;
    }

    /** Leaves the transaction, so that nothing of it is kept. */
    private static final class Leaving extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        Leaving(Refused refused) {
            super(refused.getMessage(), null, false, false);
            this.refused = refused;
        }
    }

    static <T> T orDone(PaperStore store, PaperId paper, Change<T> change) throws FeedException, StoreException {
        try {
            return store.write(transaction -> {
                try {
                    return change.apply(transaction);
                } catch (Refused e) {
                    throw new Leaving(e);
                }
            });
        } catch (Leaving e) {
            throw new FeedException(
                    e.refused.getMessage(),
                    paper.value(),
                    "Type lectern duplicates show " + paper + " to see its records.");
        }
    }
}
