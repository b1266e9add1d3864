package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.SavedSearch;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StoreException;

/** The searches that each person keeps. */
final class SqliteSearches implements SearchStore {
    private static final String SELECT = "SELECT name, query, project, newest, looked_at FROM search WHERE person = ?";

    private final Readers readers;
    private final Writer writer;

    SqliteSearches(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public List<SavedSearch> searches(String person) throws StoreException {
        return readers.read(session -> session.list(SELECT + " ORDER BY name", SqliteSearches::read, person));
    }

    @Override
    public Optional<SavedSearch> search(String person, String name) throws StoreException {
        return readers.read(session -> session.first(SELECT + " AND name = ?", SqliteSearches::read, person, name));
    }

    @Override
    public void write(String person, SavedSearch search) throws StoreException {
        writer.urgent(transaction -> transaction
                .session()
                .update(
                        """
                        INSERT INTO search (person, name, query, project, newest, looked_at, change)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET query = excluded.query, project = excluded.project,
                          newest = excluded.newest, looked_at = excluded.looked_at, change = excluded.change
                        """,
                        person,
                        search.name(),
                        Text.wellFormed(search.query()),
                        search.project(),
                        search.newest().map(PaperId::value).orElse(null),
                        search.lookedAt().toString(),
                        transaction.nextChange()));
    }

    @Override
    public boolean remove(String person, String name) throws StoreException {
        return writer.urgent(transaction -> {
            int removed =
                    transaction.session().update("DELETE FROM search WHERE person = ? AND name = ?", person, name);
            if (removed > 0) {
                transaction.nextChange();
            }
            return removed > 0;
        });
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(PaperId::new),
                Instant.parse(row.getString(5)));
    }
}
