package org.lectern.feed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.Merges;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Merged;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Merges papers by hand and splits them again, each in one transaction. */
@Component
public final class StoredMerges implements Merges {
    private final PaperStore store;
    private final Clock clock;

    @Activate
    public StoredMerges(@Reference PaperStore store) {
        this(store, Clock.systemUTC());
    }

    StoredMerges(PaperStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Merge merge(PaperId from, PaperId into, String reason, String person) throws FeedException, StoreException {
        if (reason.isBlank()) {
            throw new FeedException(
                    "A merge needs a reason. Nothing was changed.",
                    from.value(),
                    "Say in a few words why both are one paper.");
        }
        return Refused.orDone(store, from, transaction -> {
            Dossier gone = known(from, transaction);
            Dossier kept = known(into, transaction);
            if (gone.paper().id().equals(kept.paper().id())) {
                throw new Refused(from + " and " + into + " are one paper already. Nothing was changed.");
            }
            var merge = new Merge(
                    gone.paper().id(),
                    gone.paper().title(),
                    kept.paper().id(),
                    reason.strip(),
                    person,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var together = new Together(gone, kept);
            transaction.merge(merge, together.texts());
            transaction.write(together.dossier());
            return merge;
        });
    }

    private static Dossier known(PaperId id, PaperTransaction transaction) throws StoreException, Refused {
        return transaction
                .read(id)
                .orElseThrow(() -> new Refused("There is no paper " + id + ". Nothing was changed."));
    }

    @Override
    public Merge split(PaperId gone) throws FeedException, StoreException {
        return Refused.orDone(store, gone, transaction -> {
            Optional<Merged> merged = transaction.merged(gone);
            Optional<Dossier> whole = transaction.read(gone);
            if (merged.isEmpty()) {
                throw new Refused(gone + " has not gone into another paper. Nothing was changed.");
            }
            if (whole.isEmpty()) {
                throw new Refused("Every import that brought " + gone + " and "
                        + merged.get().merge().into() + " was withdrawn. Nothing was changed.");
            }
            var apart = new Apart(merged.get(), whole.get());
            transaction.split(gone);
            apart.write(transaction);
            apart.writeRest(transaction);
            return merged.get().merge();
        });
    }

    @Override
    public List<Merge> list() throws StoreException {
        return store.merges();
    }
}
