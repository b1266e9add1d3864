package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;

/** Reads papers through a session, a reader's or the writer's. */
final class PaperRows {
    /** Room for so many revisions of each paper in {@code revision.place}. */
    static final long REVISIONS = 1L << 20;

    private static final int IDS_AT_ONCE = 1_000;

    private static final String TEXT =
            "r.place, r.hash, r.title, r.abstract, r.cleaned_title, r.cleaned_abstract, r.cleaner, r.steps";

    private static final String PAPERS = """
            WITH asked (id) AS MATERIALIZED (SELECT DISTINCT value FROM json_each(?))
            SELECT %s, asked.id, p.id, p.facts
            FROM asked LEFT JOIN alias a ON a.old = asked.id
            CROSS JOIN paper p ON p.id = coalesce(a.paper, asked.id)
            CROSS JOIN revision r ON r.place = p.seq * 1048576 + p.preferred
            """.formatted(TEXT);

    private static final String DOSSIER = """
            SELECT p.seq, p.id, p.preferred, p.title_key, p.facts, p.records
            FROM paper p WHERE p.id = coalesce((SELECT paper FROM alias WHERE old = ?1), ?1)
            """;

    private static final String RECORDS = """
            WITH asked (id) AS MATERIALIZED (SELECT DISTINCT value FROM json_each(?))
            SELECT asked.id, p.facts, p.records
            FROM asked LEFT JOIN alias a ON a.old = asked.id
            CROSS JOIN paper p ON p.id = coalesce(a.paper, asked.id)
            """;

    private static final String REVISIONS_OF =
            "SELECT " + TEXT + " FROM revision r WHERE r.place >= ? AND r.place < ? ORDER BY r.place";

    private PaperRows() {}

    static List<Paper> papers(Session session, Collection<PaperId> ids) throws SQLException {
        var asked = new ArrayList<>(ids);
        var found = new ArrayList<Paper>(asked.size());
        for (int from = 0; from < asked.size(); from += IDS_AT_ONCE) {
            List<PaperId> some = asked.subList(from, Math.min(asked.size(), from + IDS_AT_ONCE));
            Map<String, Paper> byId = some(session, some);
            for (PaperId id : some) {
                Paper paper = byId.get(id.value());
                if (paper != null) {
                    found.add(paper);
                }
            }
        }
        return found;
    }

    private static Map<String, Paper> some(Session session, List<PaperId> ids) throws SQLException {
        var found = new HashMap<String, Paper>();
        session.list(
                PAPERS,
                row -> found.put(
                        row.getString(9),
                        JsonIn.facts(row.getBytes(11)).asPaper(new PaperId(row.getString(10)), revision(row))),
                Ids.json(ids));
        return found;
    }

    /** Reads the records and no texts. */
    static Map<PaperId, Map<String, String>> extras(Session session, Collection<PaperId> ids) throws SQLException {
        var asked = new ArrayList<>(ids);
        var extras = new HashMap<PaperId, Map<String, String>>();
        for (int from = 0; from < asked.size(); from += IDS_AT_ONCE) {
            List<PaperId> some = asked.subList(from, Math.min(asked.size(), from + IDS_AT_ONCE));
            session.list(
                    RECORDS,
                    row -> {
                        byte[] records = row.getBytes(3);
                        Map<String, String> extra = SourceRecord.extraOf(
                                records == null
                                        ? List.of(JsonIn.facts(row.getBytes(2)).asRecord())
                                        : JsonIn.records(records));
                        return extra.isEmpty() ? null : extras.put(new PaperId(row.getString(1)), extra);
                    },
                    Ids.json(some));
        }
        return extras;
    }

    static Optional<Dossier> dossier(Session session, PaperId id) throws SQLException {
        Optional<DossierRow> found = session.first(DOSSIER, DossierRow::of, Text.wellFormed(id.value()));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().whole(session));
    }

    /** Cleaned texts are kept only where they differ. */
    private static Revision revision(ResultSet row) throws SQLException {
        var raw = new PaperText(row.getString(3), row.getString(4));
        String title = row.getString(5);
        String abstractText = row.getString(6);
        PaperText cleaned = title == null && abstractText == null
                ? raw
                : new PaperText(
                        title == null ? raw.title() : title, abstractText == null ? raw.abstractText() : abstractText);
        return new Revision(
                RevisionId.of((int) (row.getLong(1) % REVISIONS)),
                row.getString(2),
                raw,
                cleaned,
                row.getInt(7),
                JsonIn.steps(row.getBytes(8)));
    }

    /** By addition, also by what only a merged paper was called; the same for readers and inside a transaction. */
    static List<PaperId> withIdentifier(Session session, Identifier identifier) throws SQLException {
        return session.list("""
                SELECT p.id, p.seq FROM identifier i JOIN paper p ON p.seq = i.paper WHERE i.name = ?1
                UNION SELECT p.id, p.seq FROM merged_name n JOIN alias a ON a.old = n.old JOIN paper p ON p.id = a.paper
                  WHERE n.name = ?1
                ORDER BY p.seq
                """, Ids::read, name(identifier));
    }

    /** What the versions of an identifier have in common. */
    static String name(Identifier identifier) {
        Identifier common = identifier.withoutVersion();
        return common.scheme().word() + ":" + Text.wellFormed(common.value());
    }

    private record DossierRow(long seq, PaperId id, int preferred, String titleKey, Facts facts, byte[] records) {
        static DossierRow of(ResultSet row) throws SQLException {
            return new DossierRow(
                    row.getLong(1),
                    new PaperId(row.getString(2)),
                    row.getInt(3),
                    row.getString(4),
                    JsonIn.facts(row.getBytes(5)),
                    row.getBytes(6));
        }

        Dossier whole(Session session) throws SQLException {
            List<Revision> revisions =
                    session.list(REVISIONS_OF, PaperRows::revision, seq * REVISIONS, (seq + 1) * REVISIONS);
            Revision used = revisions.stream()
                    .filter(revision -> revision.id().number() == preferred)
                    .findFirst()
                    .orElseThrow(() -> new SQLException("the text of paper " + id + " is missing"));
            return new Dossier(
                    facts.asPaper(id, used),
                    titleKey,
                    revisions,
                    records == null ? List.of(facts.asRecord()) : JsonIn.records(records));
        }
    }
}
