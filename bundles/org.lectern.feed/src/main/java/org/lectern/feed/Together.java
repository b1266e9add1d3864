package org.lectern.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Joined;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;

/** What two papers are as one: the kept one leads, with its own first source. */
final class Together {
    private final Dossier gone;
    private final Dossier kept;
    private final List<Revision> revisions;
    private final Map<RevisionId, RevisionId> texts = new HashMap<>();

    Together(Dossier gone, Dossier kept) {
        this.gone = gone;
        this.kept = kept;
        this.revisions = new ArrayList<>(kept.revisions());
        gone.revisions().forEach(revision -> texts.put(revision.id(), numbered(revision)));
    }

    /** A text that both have is one text. */
    private RevisionId numbered(Revision revision) {
        return revisions.stream()
                .filter(known -> known.hash().equals(revision.hash()))
                .findFirst()
                .map(Revision::id)
                .orElseGet(() -> {
                    RevisionId id = RevisionId.of(revisions.getLast().id().number() + 1);
                    revisions.add(revision.withId(id));
                    return id;
                });
    }

    /** Which of the texts of both each of the texts of the gone one is. */
    Map<RevisionId, RevisionId> texts() {
        return texts;
    }

    Dossier dossier() {
        List<SourceRecord> records = records();
        return new Dossier(
                records.isEmpty() ? kept.paper() : Facts.derive(kept.paper().id(), revisions, records),
                kept.titleKey(),
                revisions,
                records);
    }

    /** What the leading source says last is the paper's text: so where both have that source, the gone one's words come before. */
    private List<SourceRecord> records() {
        var before = new ArrayList<SourceRecord>();
        var after = new ArrayList<SourceRecord>();
        for (SourceRecord record : gone.records()) {
            boolean leads = !kept.records().isEmpty()
                    && !record.proposed()
                    && record.sighting().source().equals(Facts.leader(kept.records()));
            (leads ? before : after).add(record.withRevision(texts.get(record.revision())));
        }
        var records = new ArrayList<>(before);
        records.addAll(kept.records());
        records.addAll(after);
        for (int i = 0; i < records.size(); i++) {
            SourceRecord record = records.get(i);
            if (i == 0) {
                records.set(i, record.withJoined(Joined.FIRST, record.place()));
            } else if (record.joined() == Joined.FIRST) {
                records.set(i, record.withJoined(Joined.BY_HAND, record.place()));
            }
        }
        return records;
    }
}
