package org.lectern.store.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.ReadingState;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.StoreException;

/** What each person has read, starred and noted. */
final class SqliteStates implements StateStore {
    private final Readers readers;
    private final Writer writer;

    SqliteStates(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Map<PaperId, ReadingState> states(String person, Collection<PaperId> papers) throws StoreException {
        var states = new HashMap<PaperId, ReadingState>();
        readers.read(session -> session.list(
                """
                SELECT asked.value, s.read, s.starred, s.note
                FROM json_each(?) asked LEFT JOIN alias a ON a.old = asked.value
                CROSS JOIN state s ON s.person = ? AND s.paper = coalesce(a.paper, asked.value)
                """,
                row -> states.put(
                        Ids.read(row), new ReadingState(row.getInt(2) == 1, row.getInt(3) == 1, row.getString(4))),
                Ids.json(papers),
                person));
        return states;
    }

    @Override
    public Map<PaperId, ReadingState> states(String person) throws StoreException {
        var states = new HashMap<PaperId, ReadingState>();
        readers.read(session -> session.list(
                "SELECT paper, read, starred, note FROM state WHERE person = ?",
                row -> states.put(
                        Ids.read(row), new ReadingState(row.getInt(2) == 1, row.getInt(3) == 1, row.getString(4))),
                person));
        return states;
    }

    @Override
    public void write(String person, PaperId paper, ReadingState state) throws StoreException {
        writer.urgent(transaction -> transaction
                .session()
                .update(
                        """
                        INSERT INTO state (person, paper, read, starred, note, change)
                        VALUES (?1, coalesce((SELECT paper FROM alias WHERE old = ?2), ?2), ?3, ?4, ?5, ?6)
                        ON CONFLICT DO UPDATE SET read = excluded.read, starred = excluded.starred,
                          note = excluded.note, change = excluded.change
                        """,
                        person,
                        paper.value(),
                        state.read(),
                        state.starred(),
                        Text.wellFormed(state.note()),
                        transaction.nextChange()));
    }

    @Override
    public long countRead(String person) throws StoreException {
        return readers.read(
                session -> session.number("SELECT count(*) FROM state WHERE person = ? AND read = 1", person));
    }

    @Override
    public long countNoted(String person) throws StoreException {
        return readers.read(
                session -> session.number("SELECT count(*) FROM state WHERE person = ? AND note <> ''", person));
    }

    @Override
    public List<PaperId> starred(String person) throws StoreException {
        return readers.read(session -> session.list("""
                SELECT p.id FROM state s JOIN paper p ON p.id = s.paper
                WHERE s.person = ? AND s.starred = 1 ORDER BY p.seq
                """, Ids::read, person));
    }
}
