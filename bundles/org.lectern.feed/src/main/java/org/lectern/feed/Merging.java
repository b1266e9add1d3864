package org.lectern.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/** Takes the items of one capture of one source into the store, one at a time, inside a transaction. */
final class Merging {
    /** What became of an item. */
    enum Outcome {
        ADDED,
        MERGED,
        UNCHANGED
    }

    /** @param duplicate why the record was taken for a known paper, where it adds to what others said of it */
    record Taken(Outcome outcome, Optional<Joined> duplicate) {
        static Taken plain(Outcome outcome) {
            return new Taken(outcome, Optional.empty());
        }
    }

    /** Records of one import that one paper takes: each more costs reading all of them. */
    private static final int MOST_OF_ONE = 200;

    private final String source;
    private final Optional<PartialDate> seenOn;
    private final String importId;
    /**
     * Records of earlier imports that this one said again, by their hash and that of their paper: a million may be said again,
     * too many to keep. What this import wrote itself bears its id.
     */
    private final Set<Long> saidAgain = new HashSet<>();

    private final SameTitle sameTitle = new SameTitle();
    private final Set<PaperId> full = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private Placed placed;

    Merging(String source, Optional<PartialDate> seenOn, String importId) {
        this.source = source;
        this.seenOn = seenOn;
        this.importId = importId;
    }

    /** The paper and text that the item taken last turned out to be. */
    record Placed(PaperId paper, RevisionId revision) {}

    Placed placed() {
        return placed;
    }

    /** Sentences about papers the user should look at. */
    List<String> notes() {
        return notes;
    }

    Taken take(Incoming incoming, PaperTransaction transaction) throws StoreException {
        Optional<Matching.Match> match = Matching.find(incoming, source, sameTitle, transaction);
        return match.isEmpty() ? add(incoming, transaction) : merge(incoming, match.get(), transaction);
    }

    private Taken add(Incoming incoming, PaperTransaction transaction) throws StoreException {
        // A paper that was taken away with its import comes back as the one it was.
        PaperId id = transaction
                .formerId(incoming.item().identifiers(), incoming.titleKey(), incoming.hash())
                .orElse(null);
        if (id == null) {
            id = transaction.newId();
        }
        Revision revision = incoming.revision(RevisionId.of(1));
        SourceRecord record = record(incoming, revision.id(), Joined.FIRST);
        write(id, incoming.titleKey(), List.of(revision), List.of(record), transaction);
        placed = new Placed(id, record.revision());
        return Taken.plain(Outcome.ADDED);
    }

    private Taken merge(Incoming incoming, Matching.Match match, PaperTransaction transaction) throws StoreException {
        Dossier known = match.dossier();
        PaperId id = known.paper().id();
        var revisions = new ArrayList<>(known.revisions());
        Revision revision = revisionFor(incoming, revisions);
        boolean proposed = match.waits() && !known.records().isEmpty();
        var records = new ArrayList<>(known.records());
        // Where all was withdrawn and the paper stayed, this record is the first again.
        SourceRecord record = record(incoming, revision.id(), records.isEmpty() ? Joined.FIRST : match.kind())
                .withProposed(proposed);
        int earlier = earlierRecord(id, record, records);
        if (earlier >= 0 && sameSaid(records.get(earlier), record)) {
            placed = new Placed(id, records.get(earlier).revision());
            saidAgain.add(hash(id, records.get(earlier)));
            return Taken.plain(Outcome.UNCHANGED);
        }
        if (earlier < 0 && isFull(id, records)) {
            return beyond(incoming, known, transaction);
        }
        if (earlier >= 0) {
            Joined reason = records.get(earlier).joined();
            record = record.withJoined(proposed ? match.kind() : reason, record.place());
            records.set(earlier, record);
        } else {
            records.add(record);
        }
        if (proposed) {
            notes.add("“" + incoming.cleaned().text().title() + "” "
                    + (match.kind() == Joined.IDENTIFIER
                            ? "has here an identifier that only a proposed text of " + id + " names"
                            : "stands here with another text than in " + id)
                    + ", and nothing says for sure that both are one paper: kept as proposed text " + revision.id()
                    + " of it until you decide (lectern duplicates list).");
        }
        write(id, known.titleKey(), revisions, records, transaction);
        placed = new Placed(id, record.revision());
        return new Taken(
                Outcome.MERGED, earlier < 0 && records.size() > 1 ? Optional.of(record.joined()) : Optional.empty());
    }

    private boolean isFull(PaperId id, List<SourceRecord> records) {
        return records.size() >= MOST_OF_ONE
                && records.stream().filter(record -> isTaken(id, record)).count() >= MOST_OF_ONE;
    }

    /** The same text once more is only counted; another text under that title is a paper of its own, so that nothing is lost. */
    private Taken beyond(Incoming incoming, Dossier known, PaperTransaction transaction) throws StoreException {
        PaperId id = known.paper().id();
        if (full.add(id)) {
            notes.add("“" + incoming.cleaned().text().title() + "” (" + id + ") stands here more than " + MOST_OF_ONE
                    + " times: the rest with a text that it has is only counted, the rest with others are papers of"
                    + " their own.");
        }
        Optional<Revision> same = known.revisions().stream()
                .filter(revision -> revision.hash().equals(incoming.hash()))
                .findFirst();
        if (same.isEmpty()) {
            return add(incoming, transaction);
        }
        placed = new Placed(id, same.get().id());
        return Taken.plain(Outcome.UNCHANGED);
    }

    /** The revision with the same text; a new one is added to the list. */
    private static Revision revisionFor(Incoming incoming, List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.hash().equals(incoming.hash()))
                .findFirst()
                .orElseGet(() -> {
                    Revision added = incoming.revision(
                            RevisionId.of(revisions.getLast().id().number() + 1));
                    revisions.add(added);
                    return added;
                });
    }

    /** What this source said in this capture before: the same words first, else a record that none of this run took. */
    private int earlierRecord(PaperId id, SourceRecord record, List<SourceRecord> records) {
        int candidate = -1;
        for (int i = 0; i < records.size(); i++) {
            SourceRecord other = records.get(i);
            if (!isTaken(id, other) && sameCapture(other.sighting(), record.sighting())) {
                if (sameSaid(other, record)) {
                    return i;
                }
                candidate = candidate < 0 ? i : candidate;
            }
        }
        return candidate;
    }

    private static boolean sameCapture(Sighting known, Sighting incoming) {
        return known.source().equals(incoming.source())
                && (known.seenOn().equals(incoming.seenOn()) || fillsYear(known.seenOn(), incoming.seenOn()));
    }

    /** The year of the earlier capture was open; now it is known. */
    private static boolean fillsYear(Optional<PartialDate> known, Optional<PartialDate> incoming) {
        return known.isPresent()
                && incoming.isPresent()
                && known.get().year().isEmpty()
                && incoming.get().isFull()
                && known.get().withYear(incoming.get().year().getAsInt()).equals(incoming.get());
    }

    private static boolean sameSaid(SourceRecord known, SourceRecord incoming) {
        return known.saysTheSameAs(incoming);
    }

    private SourceRecord record(Incoming incoming, RevisionId revision, Joined joined) {
        var item = incoming.item();
        return new SourceRecord(
                new Sighting(source, seenOn, item.position(), item.comments(), item.upvotes()),
                importId,
                revision,
                joined == Joined.PROPOSED,
                item.authors(),
                item.authorCount(),
                item.organization(),
                item.published(),
                item.identifiers(),
                incoming.links(),
                item.extra(),
                joined,
                incoming.place());
    }

    private void write(
            PaperId id,
            String titleKey,
            List<Revision> revisions,
            List<SourceRecord> records,
            PaperTransaction transaction)
            throws StoreException {
        var dossier = new Dossier(Facts.derive(id, revisions, records), titleKey, revisions, records);
        transaction.write(dossier);
        sameTitle.written(dossier);
    }

    /** Whether this import said it. */
    private boolean isTaken(PaperId id, SourceRecord record) {
        return record.importId().equals(importId) || saidAgain.contains(hash(id, record));
    }

    private static long hash(PaperId id, SourceRecord record) {
        return (long) id.hashCode() << Integer.SIZE | Integer.toUnsignedLong(record.hashCode());
    }
}
