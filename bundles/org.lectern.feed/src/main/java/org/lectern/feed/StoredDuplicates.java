package org.lectern.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.api.feed.Duplicates;
import org.lectern.api.feed.FeedException;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.model.VersionLink;
import org.lectern.api.store.PaperOrder;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides over the records that the store holds. A paper is derived from its records, so parting is deriving twice. */
@Component
public final class StoredDuplicates implements Duplicates {
    private static final int PAGE = 1_000;

    private final PaperStore store;

    @Activate
    public StoredDuplicates(@Reference PaperStore store) {
        this.store = store;
    }

    @Override
    public List<Proposal> proposals(int limit, Progress progress) throws StoreException {
        var found = new ArrayList<Proposal>();
        progress.expect(OptionalLong.of(store.count()));
        List<PaperId> ids;
        int offset = 0;
        do {
            ids = store.list(PaperOrder.ADDED, offset, PAGE);
            for (PaperId id : ids) {
                progress.step(id.value());
                store.dossier(id).ifPresent(dossier -> propose(dossier, found));
                if (found.size() >= limit) {
                    return List.copyOf(found.subList(0, limit));
                }
            }
            offset += ids.size();
        } while (ids.size() == PAGE);
        return found;
    }

    private static void propose(Dossier dossier, List<Proposal> found) {
        for (int i = 0; i < dossier.records().size(); i++) {
            SourceRecord record = dossier.records().get(i);
            if (record.proposed()) {
                found.add(new Proposal(
                        dossier.paper().id(),
                        dossier.paper().title(),
                        i + 1,
                        record.sighting().source(),
                        text(dossier, record).raw()));
            }
        }
    }

    private static Revision text(Dossier dossier, SourceRecord record) {
        return dossier.revisions().stream()
                .filter(revision -> revision.id().equals(record.revision()))
                .findFirst()
                .orElseThrow();
    }

    /** What is done to a paper that is there, in a transaction. */
    private interface Change<T> {
        T apply(Dossier dossier, PaperTransaction transaction) throws StoreException, Refused;
    }

    private <T> T change(PaperId paper, Change<T> change) throws FeedException, StoreException {
        return Refused.orDone(store, paper, transaction -> {
            Dossier dossier = transaction
                    .read(paper)
                    .orElseThrow(() -> new Refused("There is no paper " + paper + ". Nothing was changed."));
            return change.apply(dossier, transaction);
        });
    }

    private static SourceRecord record(Dossier dossier, int number) throws Refused {
        if (number < 1 || number > dossier.records().size()) {
            throw new Refused("The paper " + dossier.paper().id() + " has no record " + number + ", but "
                    + dossier.records().size() + ". Nothing was changed.");
        }
        return dossier.records().get(number - 1);
    }

    @Override
    public void accept(PaperId paper, int record) throws FeedException, StoreException {
        change(paper, (dossier, transaction) -> {
            SourceRecord waiting = record(dossier, record);
            if (!waiting.proposed()) {
                throw new Refused("Record " + record + " of " + paper + " does not wait: it was joined "
                        + (waiting.joined() == Joined.BY_HAND ? "" : "by ")
                        + waiting.joined().label()
                        + ". Nothing was changed.");
            }
            var records = new ArrayList<>(dossier.records());
            records.set(record - 1, waiting.withProposed(false).withJoined(Joined.BY_HAND, waiting.place()));
            write(dossier.paper().id(), dossier.titleKey(), dossier.revisions(), records, transaction);
            return null;
        });
    }

    @Override
    public PaperId part(PaperId paper, int record) throws FeedException, StoreException {
        return change(paper, (dossier, transaction) -> {
            SourceRecord parted = record(dossier, record);
            var left = new ArrayList<>(dossier.records());
            left.remove(record - 1);
            if (left.isEmpty()) {
                throw new Refused("Record " + record + " is the only one of " + paper + ". Nothing was changed.");
            }
            if (record == 1) {
                left.set(
                        0,
                        left.getFirst()
                                .withProposed(false)
                                .withJoined(Joined.FIRST, left.getFirst().place()));
            }
            transaction.write(Withdrawing.shortened(
                    dossier, left, transaction.labelledTexts(dossier.paper().id())));
            PaperId id = transaction.newId();
            Revision text = text(dossier, parted);
            Revision only = text.withId(RevisionId.of(1));
            write(
                    id,
                    TitleKey.of(text.cleaned().title()),
                    List.of(only),
                    List.of(parted.withRevision(only.id())
                            .withProposed(false)
                            .withJoined(Joined.FIRST, parted.place())),
                    transaction);
            return id;
        });
    }

    private static void write(
            PaperId id,
            String titleKey,
            List<Revision> revisions,
            List<SourceRecord> records,
            PaperTransaction transaction)
            throws StoreException {
        transaction.write(new Dossier(Facts.derive(id, revisions, records), titleKey, revisions, records));
    }

    @Override
    public void link(PaperId version, PaperId of) throws FeedException, StoreException {
        change(version, (dossier, transaction) -> {
            Dossier other = transaction
                    .read(of)
                    .orElseThrow(() -> new Refused("There is no paper " + of + ". Nothing was changed."));
            PaperId one = dossier.paper().id();
            if (one.equals(other.paper().id())) {
                throw new Refused(version + " and " + of + " are one paper. Nothing was changed.");
            }
            transaction.unlink(new VersionLink(other.paper().id(), one));
            transaction.link(new VersionLink(one, other.paper().id()));
            return null;
        });
    }

    @Override
    public boolean unlink(PaperId one, PaperId other) throws StoreException {
        return store.write(transaction -> {
            PaperId first =
                    transaction.read(one).map(found -> found.paper().id()).orElse(one);
            PaperId second =
                    transaction.read(other).map(found -> found.paper().id()).orElse(other);
            return !first.equals(second)
                    && (transaction.unlink(new VersionLink(first, second))
                            | transaction.unlink(new VersionLink(second, first)));
        });
    }

    @Override
    public List<VersionLink> versions(PaperId paper) throws StoreException {
        return store.versions(paper);
    }
}
