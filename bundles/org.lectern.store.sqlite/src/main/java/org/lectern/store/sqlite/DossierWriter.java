package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Sighting;

/** Writes all that is kept about a paper; of what was there before, only what differs is touched. */
final class DossierWriter {
    private static final long UNPLACED = 1L << 31;

    private final Session session;

    DossierWriter(Session session) {
        this.session = session;
    }

    /** @param isNew the id was given out in this transaction, so there is nothing to look for */
    void write(Dossier dossier, long change, boolean isNew) throws SQLException {
        Paper paper = dossier.paper();
        String id = Text.wellFormed(paper.id().value());
        long seq = isNew ? 0 : session.number("SELECT seq FROM paper WHERE id = ?", id);
        if (seq == 0) {
            seq = insert(dossier, id, change);
        } else {
            update(dossier, seq, change);
        }
        for (Revision revision : dossier.revisions()) {
            write(revision, seq);
        }
        for (String name : names(paper)) {
            session.update("INSERT INTO identifier (name, paper) VALUES (?, ?)", name, seq);
        }
        for (Map.Entry<String, Long> place : places(paper).entrySet()) {
            session.update(
                    "INSERT INTO sighting (source, position, paper) VALUES (?, ?, ?)",
                    place.getKey(),
                    place.getValue(),
                    seq);
        }
    }

    private long insert(Dossier dossier, String id, long change) throws SQLException {
        Paper paper = dossier.paper();
        String titleKey = Text.wellFormed(dossier.titleKey());
        return session.number(
                """
                INSERT INTO paper (id, change, preferred, title_key_hash, sort_title, sort_date, sort_comments,
                  title_key, facts, records) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq
                """,
                id,
                change,
                paper.revision().id().number(),
                titleKey.hashCode(),
                Text.wellFormed(SortKeys.title(paper.title())),
                date(paper),
                comments(paper),
                titleKey,
                JsonOut.facts(paper),
                JsonOut.records(dossier.records()));
    }

    private void update(Dossier dossier, long seq, long change) throws SQLException {
        Paper paper = dossier.paper();
        Facts before = session.first("SELECT facts FROM paper WHERE seq = ?", row -> JsonIn.facts(row.getBytes(1)), seq)
                .orElseThrow();
        forget(before, seq);
        session.update(
                "DELETE FROM revision WHERE place >= ? AND place < ?",
                seq * PaperRows.REVISIONS,
                (seq + 1) * PaperRows.REVISIONS);
        String titleKey = Text.wellFormed(dossier.titleKey());
        session.update(
                """
                UPDATE paper SET change = ?, preferred = ?, title_key_hash = ?, sort_title = ?, sort_date = ?,
                  sort_comments = ?, title_key = ?, facts = ?, records = ? WHERE seq = ?
                """,
                change,
                paper.revision().id().number(),
                titleKey.hashCode(),
                Text.wellFormed(SortKeys.title(paper.title())),
                date(paper),
                comments(paper),
                titleKey,
                JsonOut.facts(paper),
                JsonOut.records(dossier.records()),
                seq);
    }

    /** Takes a paper's rows out of the tables by which it is found. */
    private void forget(Facts before, long seq) throws SQLException {
        for (String name : names(before.identifiers)) {
            session.update("DELETE FROM identifier WHERE name = ? AND paper = ?", name, seq);
        }
        for (Map.Entry<String, Long> place : places(before.sightings).entrySet()) {
            session.update(
                    "DELETE FROM sighting WHERE source = ? AND position = ? AND paper = ?",
                    place.getKey(),
                    place.getValue(),
                    seq);
        }
    }

    private void write(Revision revision, long seq) throws SQLException {
        String title = Text.wellFormed(revision.raw().title());
        String abstractText = Text.wellFormed(revision.raw().abstractText());
        session.update(
                """
                INSERT INTO revision (place, hash, title, abstract, cleaned_title, cleaned_abstract, cleaner, steps)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                seq * PaperRows.REVISIONS + revision.id().number(),
                revision.hash(),
                title,
                abstractText,
                unlike(title, Text.wellFormed(revision.cleaned().title())),
                unlike(abstractText, Text.wellFormed(revision.cleaned().abstractText())),
                revision.cleanerVersion(),
                revision.steps().isEmpty() ? null : JsonOut.steps(revision.steps()));
    }

    private static String unlike(String raw, String cleaned) {
        return cleaned.equals(raw) ? null : cleaned;
    }

    private static Integer date(Paper paper) {
        return paper.published()
                .map(published -> SortKeys.date(published.date()))
                .orElse(null);
    }

    private static Integer comments(Paper paper) {
        OptionalInt comments = paper.comments();
        return comments.isPresent() ? comments.getAsInt() : null;
    }

    private static Set<String> names(Paper paper) {
        return names(paper.identifiers());
    }

    private static Set<String> names(List<org.lectern.api.model.Identifier> identifiers) {
        var names = new LinkedHashSet<String>();
        identifiers.forEach(identifier -> names.add(PaperRows.name(identifier)));
        return names;
    }

    private static Map<String, Long> places(Paper paper) {
        return places(paper.sightings());
    }

    /** Where a source shows the paper twice, it counts once, at its first place. */
    private static Map<String, Long> places(List<Sighting> sightings) {
        var places = new LinkedHashMap<String, Long>();
        for (Sighting sighting : sightings) {
            long position =
                    sighting.position().isPresent() ? sighting.position().getAsInt() : UNPLACED;
            places.merge(Text.wellFormed(sighting.source()), position, Math::min);
        }
        return places;
    }
}
