package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Project;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;

/** Projects and their labels. */
final class SqliteProjects implements ProjectStore {
    private static final String SELECT = "SELECT name, multiple, labels, blind, hides_popularity, owner FROM project";

    private final Readers readers;
    private final Writer writer;

    SqliteProjects(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public List<Project> projects() throws StoreException {
        return readers.read(session -> session.list(SELECT + " ORDER BY name", SqliteProjects::read));
    }

    @Override
    public Optional<Project> project(String name) throws StoreException {
        return readers.read(session -> session.first(SELECT + " WHERE name = ?", SqliteProjects::read, name));
    }

    @Override
    public void write(Project project) throws StoreException {
        writer.urgent(transaction -> transaction
                .session()
                .update(
                        """
                        INSERT INTO project (name, multiple, labels, blind, hides_popularity, owner, change)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET multiple = excluded.multiple, labels = excluded.labels,
                          blind = excluded.blind, hides_popularity = excluded.hides_popularity,
                          owner = excluded.owner, change = excluded.change
                        """,
                        project.name(),
                        project.schema().multiple(),
                        JsonOut.labels(project.schema().labels()),
                        project.blind(),
                        project.hidesPopularity(),
                        project.owner().orElse(null),
                        transaction.nextChange()));
    }

    private static Project read(ResultSet row) throws SQLException {
        return new Project(
                row.getString(1),
                new LabelSchema(row.getInt(2) == 1, JsonIn.labels(row.getBytes(3))),
                row.getInt(4) == 1,
                row.getInt(5) == 1,
                Optional.ofNullable(row.getString(6)));
    }
}
