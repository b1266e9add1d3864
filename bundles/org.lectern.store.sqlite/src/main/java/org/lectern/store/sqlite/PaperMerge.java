package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.Merge;
import org.lectern.api.model.RevisionId;

/**
 * One paper goes into another, and comes out again. The log of events keeps the id that was labelled; what follows from it
 * is derived anew.
 */
final class PaperMerge {
    /**
     * Each annotator's last act on the paper and on those that went into it. An act that was taken back elsewhere, while
     * both were one paper, stays taken back.
     */
    private static final String ANSWERS = """
            WITH own (id) AS (SELECT old FROM alias WHERE paper = ?1 UNION ALL SELECT ?1)
            INSERT INTO answer (project, paper, annotator, event)
            SELECT project, ?1, annotator, max(number) FROM event e
            WHERE paper IN own AND (act IN ('UNDO', 'WITHDRAW') OR NOT EXISTS (
              SELECT 1 FROM event u WHERE u.of = coalesce(e.of, printf('e-%04d', e.number))
                AND u.act IN ('UNDO', 'WITHDRAW') AND u.paper NOT IN own AND NOT EXISTS (
                  SELECT 1 FROM event later WHERE later.of = u.of AND later.number > u.number)))
            GROUP BY project, annotator
            """;

    /** What a person did on either is done on both; no note is lost. */
    private static final String STATES = """
            INSERT INTO state (person, paper, read, starred, note, change)
            SELECT person, ?2, read, starred, note, ?3 FROM state WHERE paper = ?1
            ON CONFLICT DO UPDATE SET read = max(read, excluded.read), starred = max(starred, excluded.starred),
              note = CASE WHEN note = '' OR excluded.note = '' OR note = excluded.note THEN max(note, excluded.note)
                ELSE note || char(10) || excluded.note END,
              change = excluded.change
            """;

    private static final String STATES_BEFORE = """
            INSERT INTO merged_state (old, person, read, starred, note, kept_read, kept_starred, kept_note)
            SELECT ?1, own.person, own.read, own.starred, own.note, kept.read, kept.starred, kept.note
            FROM state own LEFT JOIN state kept ON kept.person = own.person AND kept.paper = ?2
            WHERE own.paper = ?1
            """;

    private static final String STATES_NOW = """
            UPDATE merged_state SET (now_read, now_starred, now_note) =
              (SELECT s.read, s.starred, s.note FROM state s WHERE s.person = merged_state.person AND s.paper = ?2)
            WHERE old = ?1
            """;

    /** Where nobody touched it since, the other paper's state is again what it was. */
    private static final String UNTOUCHED = """
            FROM merged_state m WHERE m.old = ?1 AND state.paper = ?2 AND state.person = m.person
              AND (state.read, state.starred, state.note) = (m.now_read, m.now_starred, m.now_note)
            """;

    private final Transaction transaction;
    private final DossierWriter dossiers;
    private final Session session;

    PaperMerge(Transaction transaction, DossierWriter dossiers) {
        this.transaction = transaction;
        this.dossiers = dossiers;
        this.session = transaction.session();
    }

    /** Both exist and are two; the merge names them by their own ids. */
    void merge(Merge merge, Dossier gone, Dossier kept, Map<RevisionId, RevisionId> texts) throws SQLException {
        String from = merge.gone().value();
        String into = merge.into().value();
        dossiers.remove(from);
        MergeRows.insert(session, merge, gone, kept, texts);
        new Aliases(transaction).lead(into);
        answers(List.of(from, into), List.of(into));
        session.update(STATES_BEFORE, from, into);
        session.update(STATES, from, into, transaction.nextChange());
        session.update(STATES_NOW, from, into);
        session.update("DELETE FROM state WHERE paper = ?", from);
        touch(into);
    }

    void split(String gone) throws SQLException {
        String left = Aliases.resolved(session, gone);
        if (left.equals(gone)) {
            return;
        }
        var aliases = new Aliases(transaction);
        aliases.forget(gone);
        session.update(
                "UPDATE state SET (read, starred, note, change) = (m.kept_read, m.kept_starred, m.kept_note, ?3) "
                        + UNTOUCHED + " AND m.kept_read IS NOT NULL",
                gone,
                left,
                transaction.nextChange());
        session.update(
                "DELETE FROM state WHERE EXISTS (SELECT 1 " + UNTOUCHED + " AND m.kept_read IS NULL)", gone, left);
        session.update("""
                INSERT INTO state (person, paper, read, starred, note, change)
                SELECT person, old, read, starred, note, ?2 FROM merged_state WHERE old = ?1
                """, gone, transaction.nextChange());
        MergeRows.delete(session, gone);
        aliases.lead(gone);
        answers(List.of(left), List.of(gone, left));
        touch(left);
    }

    private void answers(List<String> before, List<String> now) throws SQLException {
        for (String paper : before) {
            session.update("DELETE FROM answer WHERE paper = ?", paper);
        }
        for (String paper : now) {
            session.update(ANSWERS, paper);
        }
    }

    private void touch(String paper) throws SQLException {
        session.update("UPDATE paper SET change = ? WHERE id = ?", transaction.nextChange(), paper);
    }
}
