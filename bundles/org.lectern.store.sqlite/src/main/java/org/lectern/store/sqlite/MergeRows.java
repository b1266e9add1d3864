package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Merge;
import org.lectern.api.model.Merged;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;

/** Rows of the table {@code merged}. */
final class MergeRows {
    static final String SELECT = "SELECT old, title, into_paper, reason, person, at FROM merged";

    private static final String WHOLE =
            "SELECT old, title, into_paper, reason, person, at, title_key, records, kept FROM merged WHERE old = ?";

    /** @param texts the numbers that its texts got in the paper that it went into */
    record Edge(String old, Map<Integer, Integer> texts) {
        static Edge read(ResultSet row) throws SQLException {
            return new Edge(row.getString(1), numbers(JsonIn.texts(row.getBytes(2))));
        }
    }

    private MergeRows() {}

    static Merge read(ResultSet row) throws SQLException {
        return new Merge(
                new PaperId(row.getString(1)),
                row.getString(2),
                new PaperId(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Instant.parse(row.getString(6)));
    }

    static void insert(Session session, Merge merge, Dossier gone, Dossier kept, Map<RevisionId, RevisionId> texts)
            throws SQLException {
        String old = merge.gone().value();
        session.update(
                """
                INSERT INTO merged (old, into_paper, title, title_key, reason, person, at, texts, records, kept)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                old,
                merge.into().value(),
                Text.wellFormed(merge.title()),
                Text.wellFormed(gone.titleKey()),
                Text.wellFormed(merge.reason()),
                Text.wellFormed(merge.person()),
                merge.at().toString(),
                JsonOut.texts(pairs(gone, texts)),
                JsonOut.records(gone.records()),
                JsonOut.records(kept.records()));
        for (String name : names(gone)) {
            session.update("INSERT OR IGNORE INTO merged_name (name, old) VALUES (?, ?)", name, old);
        }
    }

    static void delete(Session session, String old) throws SQLException {
        session.update("DELETE FROM merged WHERE old = ?", old);
        session.update("DELETE FROM merged_name WHERE old = ?", old);
        session.update("DELETE FROM merged_state WHERE old = ?", old);
    }

    static Optional<Merged> whole(Session session, PaperId gone) throws SQLException {
        Map<RevisionId, RevisionId> texts = textsNow(session, gone.value());
        return session.first(
                WHOLE,
                row -> {
                    Merge merge = read(row);
                    Map<RevisionId, RevisionId> keptTexts =
                            textsNow(session, merge.into().value());
                    return new Merged(
                            merge,
                            row.getString(7),
                            texts,
                            JsonIn.records(row.getBytes(8)),
                            JsonIn.records(row.getBytes(9)).stream()
                                    .map(record -> numbered(record, keptTexts))
                                    .toList());
                },
                gone.value());
    }

    private static SourceRecord numbered(SourceRecord record, Map<RevisionId, RevisionId> texts) {
        return record.withRevision(texts.getOrDefault(record.revision(), record.revision()));
    }

    private static Map<RevisionId, RevisionId> textsNow(Session session, String old) throws SQLException {
        var texts = new HashMap<RevisionId, RevisionId>();
        session.list(
                "SELECT was, is_now FROM alias_text WHERE old = ?",
                row -> texts.put(RevisionId.of(row.getInt(1)), RevisionId.of(row.getInt(2))),
                old);
        return texts;
    }

    /** By which a merged paper is found: as an identifier's name, or as the one of a title. */
    private static List<String> names(Dossier dossier) {
        var names = new ArrayList<String>();
        names.add(title(dossier.titleKey()));
        dossier.paper().identifiers().forEach(identifier -> names.add(PaperRows.name(identifier)));
        return names;
    }

    /** No scheme of identifiers is called so. */
    static String title(String titleKey) {
        return "title:" + Text.wellFormed(titleKey);
    }

    private static List<String> pairs(Dossier gone, Map<RevisionId, RevisionId> texts) {
        var pairs = new ArrayList<String>();
        gone.revisions().forEach(revision -> {
            pairs.add(Integer.toString(revision.id().number()));
            pairs.add(Integer.toString(
                    texts.getOrDefault(revision.id(), revision.id()).number()));
        });
        return pairs;
    }

    private static Map<Integer, Integer> numbers(List<String> pairs) {
        var numbers = new HashMap<Integer, Integer>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            numbers.put(Integer.valueOf(pairs.get(i)), Integer.valueOf(pairs.get(i + 1)));
        }
        return numbers;
    }
}
