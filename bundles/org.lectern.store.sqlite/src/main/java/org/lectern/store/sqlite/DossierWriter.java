package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.Revision;
import org.lectern.api.model.Sighting;
import org.lectern.api.model.SourceRecord;

/** Writes all that is kept about a paper. Texts are large and change seldom: those that stay are not written again. */
final class DossierWriter {
    private static final long UNPLACED = 1L << 31;

    private static final String INSERT = """
            INSERT INTO paper (change, preferred, title_key_hash, sort_head, sort_title, sort_date, sort_comments,
              title_key, facts, records, id, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            UPDATE paper SET change = ?, preferred = ?, title_key_hash = ?, sort_head = ?, sort_title = ?,
              sort_date = ?, sort_comments = ?, title_key = ?, facts = ?, records = ? WHERE id = ? AND seq = ?
            """;

    private final Session session;
    private long lastSeq = -1;

    DossierWriter(Session session) {
        this.session = session;
    }

    /** @param isNew the id was given out in this transaction, so there is nothing to look for */
    void write(Dossier dossier, long change, boolean isNew) throws SQLException {
        String id = Text.wellFormed(dossier.paper().id().value());
        long known = isNew ? 0 : session.number("SELECT seq FROM paper WHERE id = ?", id);
        long seq = known == 0 ? nextSeq() : known;
        if (known != 0) {
            forget(seq, dossier.revisions());
        } else if (!isNew) {
            refuseMerged(id);
        }
        writeRow(dossier, known == 0 ? INSERT : UPDATE, id, change, seq);
        for (Revision revision : dossier.revisions()) {
            write(revision, seq);
        }
        for (String name : names(dossier.paper().identifiers(), dossier.records())) {
            session.update("INSERT INTO identifier (name, paper) VALUES (?, ?)", name, seq);
        }
        for (Map.Entry<String, Long> place : places(dossier.paper().sightings()).entrySet()) {
            session.update(
                    "INSERT INTO sighting (source, position, paper) VALUES (?, ?, ?)",
                    place.getKey(),
                    place.getValue(),
                    seq);
        }
    }

    /** Else its id would lead to two papers. */
    private void refuseMerged(String id) throws SQLException {
        session.first("SELECT paper FROM alias WHERE old = ?", row -> row.getString(1), id)
                .ifPresent(into -> {
                    throw new IllegalArgumentException(
                            "The paper " + id + " has gone into " + into + ": write that one");
                });
    }

    private void writeRow(Dossier dossier, String sql, String id, long change, long seq) throws SQLException {
        Paper paper = dossier.paper();
        String titleKey = Text.wellFormed(dossier.titleKey());
        String sortTitle = Text.wellFormed(SortKeys.title(paper.title()));
        boolean single = isOnlyRecord(dossier);
        session.update(
                sql,
                change,
                paper.revision().id().number(),
                titleKey.hashCode(),
                SortKeys.head(sortTitle),
                sortTitle,
                date(paper),
                comments(paper),
                titleKey,
                single ? JsonOut.record(dossier.records().getFirst()) : JsonOut.facts(paper),
                single ? null : JsonOut.records(dossier.records()),
                id,
                seq);
    }

    /** The paper's facts are what its one record says, as they are for most papers. */
    private static boolean isOnlyRecord(Dossier dossier) {
        if (dossier.records().size() != 1) {
            return false;
        }
        Paper paper = dossier.paper();
        SourceRecord record = dossier.records().getFirst();
        return paper.sightings().equals(List.of(record.sighting()))
                && paper.authors().equals(record.authors())
                && paper.authorCount().equals(record.authorCount())
                && paper.organization().equals(record.organization())
                && paper.published().equals(record.published())
                && paper.identifiers().equals(record.identifiers())
                && paper.links().equals(record.links());
    }

    private long nextSeq() throws SQLException {
        if (lastSeq < 0) {
            lastSeq = session.number("SELECT max(seq) FROM paper");
        }
        return ++lastSeq;
    }

    /** Takes a paper's rows out of the tables by which it is found, and the texts it no longer has. */
    private void forget(long seq, List<Revision> kept) throws SQLException {
        Facts before = session.first("SELECT facts FROM paper WHERE seq = ?", row -> JsonIn.facts(row.getBytes(1)), seq)
                .orElseThrow();
        List<SourceRecord> records = session.first(
                        "SELECT records FROM paper WHERE seq = ? AND records IS NOT NULL",
                        row -> JsonIn.records(row.getBytes(1)),
                        seq)
                .orElse(List.of());
        for (String name : names(before.identifiers, records)) {
            session.update("DELETE FROM identifier WHERE name = ? AND paper = ?", name, seq);
        }
        for (Map.Entry<String, Long> place : places(before.sightings).entrySet()) {
            session.update(
                    "DELETE FROM sighting WHERE source = ? AND position = ? AND paper = ?",
                    place.getKey(),
                    place.getValue(),
                    seq);
        }
        List<Long> places = session.list(
                "SELECT place FROM revision WHERE place >= ? AND place < ?",
                row -> row.getLong(1),
                seq * PaperRows.REVISIONS,
                (seq + 1) * PaperRows.REVISIONS);
        places.removeAll(kept.stream().map(revision -> place(revision, seq)).toList());
        for (Long place : places) {
            session.update("DELETE FROM revision WHERE place = ?", place);
        }
    }

    /** Takes away all that is kept about a paper. */
    void remove(String id) throws SQLException {
        long seq = session.number("SELECT seq FROM paper WHERE id = ?", id);
        forget(seq, List.of());
        session.update("DELETE FROM paper WHERE seq = ?", seq);
    }

    private void write(Revision revision, long seq) throws SQLException {
        String title = Text.wellFormed(revision.raw().title());
        String abstractText = Text.wellFormed(revision.raw().abstractText());
        boolean same = revision.cleaned().equals(revision.raw());
        session.update(
                """
                INSERT INTO revision (place, hash, title, abstract, cleaned_title, cleaned_abstract, cleaner, steps)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET hash = excluded.hash, title = excluded.title, abstract = excluded.abstract,
                  cleaned_title = excluded.cleaned_title, cleaned_abstract = excluded.cleaned_abstract,
                  cleaner = excluded.cleaner, steps = excluded.steps
                WHERE (hash, title, abstract, cleaned_title, cleaned_abstract, cleaner, steps) IS NOT
                  (excluded.hash, excluded.title, excluded.abstract, excluded.cleaned_title, excluded.cleaned_abstract,
                   excluded.cleaner, excluded.steps)
                """,
                place(revision, seq),
                revision.hash(),
                title,
                abstractText,
                same ? null : unlike(title, revision.cleaned().title()),
                same ? null : unlike(abstractText, revision.cleaned().abstractText()),
                revision.cleanerVersion(),
                revision.steps().isEmpty() ? null : JsonOut.steps(revision.steps()));
    }

    private static long place(Revision revision, long seq) {
        return seq * PaperRows.REVISIONS + revision.id().number();
    }

    private static String unlike(String raw, String cleaned) {
        String text = Text.wellFormed(cleaned);
        return text.equals(raw) ? null : text;
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

    /** A paper is found by what waits to be accepted, too, though that is not among its own identifiers. */
    private static Set<String> names(List<Identifier> identifiers, List<SourceRecord> records) {
        var names = new LinkedHashSet<String>();
        identifiers.forEach(identifier -> names.add(PaperRows.name(identifier)));
        records.stream()
                .filter(SourceRecord::proposed)
                .flatMap(record -> record.identifiers().stream())
                .forEach(identifier -> names.add(PaperRows.name(identifier)));
        return names;
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
