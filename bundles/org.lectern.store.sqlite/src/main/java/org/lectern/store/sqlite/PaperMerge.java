package org.lectern.store.sqlite;

import java.sql.SQLException;

/** One paper goes into another. The log of events keeps the id that was labelled; what follows from it is derived anew. */
final class PaperMerge {
    private static final String ANSWERS = """
            INSERT INTO answer (project, paper, annotator, event)
            SELECT project, ?1, annotator, max(number) FROM event
            WHERE paper IN (SELECT old FROM alias WHERE paper = ?1 UNION ALL SELECT ?1)
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

    private final Transaction transaction;
    private final DossierWriter dossiers;

    PaperMerge(Transaction transaction, DossierWriter dossiers) {
        this.transaction = transaction;
        this.dossiers = dossiers;
    }

    /** Both exist and are two. */
    void merge(String from, String into) throws SQLException {
        Session session = transaction.session();
        dossiers.remove(from);
        session.update("UPDATE alias SET paper = ? WHERE paper = ?", into, from);
        session.update("INSERT INTO alias (old, paper, change) VALUES (?, ?, ?)", from, into, transaction.nextChange());
        session.update("DELETE FROM answer WHERE paper IN (?, ?)", from, into);
        session.update(ANSWERS, into);
        session.update(STATES, from, into, transaction.nextChange());
        session.update("DELETE FROM state WHERE paper = ?", from);
        session.update("UPDATE paper SET change = ? WHERE id = ?", transaction.nextChange(), into);
    }
}
