package org.lectern.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Merged;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;

/**
 * Two papers again of one. A record goes back to where it was; one that came in since goes where only one of both had such
 * an identifier, else such a text, else such a source, and stays where none of that tells.
 */
final class Apart {
    private final Merged merged;
    private final Dossier whole;
    /** As they were, with the numbers that their texts have now. */
    private final List<SourceRecord> before;

    private final List<SourceRecord> going = new ArrayList<>();
    private final List<SourceRecord> staying = new ArrayList<>();

    Apart(Merged merged, Dossier whole) {
        this.merged = merged;
        this.whole = whole;
        this.before = merged.records().stream()
                .map(record -> record.withRevision(merged.texts().getOrDefault(record.revision(), record.revision())))
                .toList();
        for (SourceRecord record : whole.records()) {
            (goes(record) ? going : staying).add(record);
        }
        going.sort(Comparator.comparingInt(record -> {
            int place = place(record, before);
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
    }

    private boolean goes(SourceRecord record) {
        boolean was = place(record, before) >= 0;
        if (was || place(record, merged.kept()) >= 0) {
            return was;
        }
        return only(record, one -> one.identifiers().stream().map(Identifier::withoutVersion))
                .or(() -> only(record, one -> Stream.of(one.revision())))
                .or(() -> only(record, one -> Stream.of(one.sighting().source())))
                .orElse(false);
    }

    /** Whether the gone paper had something of this record and the kept one had not; empty where that tells nothing. */
    private <T> Optional<Boolean> only(SourceRecord record, Function<SourceRecord, Stream<T>> marks) {
        Set<T> own = marks.apply(record).collect(Collectors.toSet());
        boolean gone = before.stream().flatMap(marks).anyMatch(own::contains);
        boolean kept = merged.kept().stream().flatMap(marks).anyMatch(own::contains);
        return gone == kept ? Optional.empty() : Optional.of(gone);
    }

    /** Where the record stands among these; -1 where it does not, and so it came in since, or says something else now. */
    private static int place(SourceRecord record, List<SourceRecord> among) {
        for (int i = 0; i < among.size(); i++) {
            SourceRecord other = among.get(i);
            if (record.saysTheSameAs(other)
                    && record.importId().equals(other.importId())
                    && record.place().equals(other.place())) {
                return i;
            }
        }
        return -1;
    }

    /** The gone paper with the numbers that its texts had. */
    void write(PaperTransaction transaction) throws StoreException, Refused {
        PaperId gone = merged.merge().gone();
        if (going.isEmpty() && !transaction.hasTraces(gone)) {
            throw new Refused("Every import that brought " + gone + " was withdrawn. Nothing was changed.");
        }
        Map<RevisionId, RevisionId> numbers = new HashMap<>();
        merged.texts().forEach((was, now) -> numbers.put(now, was));
        Set<RevisionId> needed = new HashSet<>(numbers.keySet());
        going.forEach(record -> needed.add(record.revision()));
        int last = merged.texts().keySet().stream()
                .mapToInt(RevisionId::number)
                .max()
                .orElse(0);
        var revisions = new ArrayList<Revision>();
        for (Revision revision : whole.revisions()) {
            if (needed.contains(revision.id())) {
                if (!numbers.containsKey(revision.id())) {
                    numbers.put(revision.id(), RevisionId.of(++last));
                }
                revisions.add(revision.withId(numbers.get(revision.id())));
            }
        }
        revisions.sort(Comparator.comparingInt(revision -> revision.id().number()));
        List<SourceRecord> records = asBefore(going, before).stream()
                .map(record -> record.withRevision(numbers.get(record.revision())))
                .toList();
        transaction.write(
                records.isEmpty()
                        ? Withdrawing.unseen(asKnownLast(gone, revisions), merged.titleKey(), revisions)
                        : new Dossier(Facts.derive(gone, revisions, records), merged.titleKey(), revisions, records));
    }

    private Paper asKnownLast(PaperId gone, List<Revision> revisions) {
        return merged.records().isEmpty()
                ? new Paper(
                        gone,
                        revisions.getLast(),
                        List.of(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of())
                : Facts.derive(gone, revisions, merged.records());
    }

    /** The paper that is left, without what went. */
    void writeRest(PaperTransaction transaction) throws StoreException {
        PaperId id = whole.paper().id();
        if (!staying.isEmpty()) {
            List<SourceRecord> records = asBefore(staying, merged.kept());
            transaction.write(Withdrawing.shortened(whole, records, transaction.labelledTexts(id)));
        } else if (transaction.hasTraces(id)) {
            transaction.write(Withdrawing.unseen(whole.paper(), whole.titleKey(), whole.revisions()));
        } else {
            transaction.remove(id);
        }
    }

    /** Joined for the reason that they were joined for before the merge. */
    private static List<SourceRecord> asBefore(List<SourceRecord> records, List<SourceRecord> before) {
        var joined = new ArrayList<SourceRecord>();
        for (SourceRecord record : records) {
            int place = place(record, before);
            Joined reason = place < 0 ? record.joined() : before.get(place).joined();
            joined.add(record.withJoined(joined.isEmpty() ? Joined.FIRST : reason, record.place()));
        }
        return joined;
    }
}
