package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeListener;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.RunStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** A store in one SQLite file: readers beside one writer. */
final class SqliteStore implements Store {
    private final Readers readers;
    private final Writer writer;
    private final ChangeWatch watch;
    private final SqlitePapers papers;
    private final SqliteAnnotations annotations;
    private final SqliteProjects projects;
    private final SqliteStates states;
    private final SqliteSearches searches;
    private final SqliteRuns runs;
    private final SqliteFeeds feeds;
    private final SqliteChanges changes;

    private SqliteStore(Database database, Session first, long last, Iterable<ChangeListener> listeners) {
        this.readers = new Readers(database, first);
        this.writer = new Writer(database);
        this.watch = new ChangeWatch(database, listeners, last);
        this.papers = new SqlitePapers(readers, writer);
        this.annotations = new SqliteAnnotations(readers, writer);
        this.projects = new SqliteProjects(readers, writer);
        this.states = new SqliteStates(readers, writer);
        this.searches = new SqliteSearches(readers, writer);
        this.runs = new SqliteRuns(readers, writer);
        this.feeds = new SqliteFeeds(readers, writer);
        this.changes = new SqliteChanges(readers);
    }

    /** Creates the file or brings it to this version first. Opening one that is up to date writes nothing. */
    static SqliteStore open(Path file, Iterable<ChangeListener> listeners) throws StoreException {
        var database = new Database(file);
        try {
            Session first = database.reader();
            try {
                if (!Migrations.isCurrent(first, file)) {
                    migrate(database);
                }
                return new SqliteStore(database, first, first.number(SqliteChanges.LAST), listeners);
            } catch (SQLException | StoreException | RuntimeException e) {
                first.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of(e, "open", file);
        }
    }

    private static void migrate(Database database) throws SQLException, StoreException {
        try (Session writer = database.migrator()) {
            Migrations.bringUp(writer, database.file());
        }
    }

    @Override
    public PaperStore papers() {
        return papers;
    }

    @Override
    public AnnotationStore annotations() {
        return annotations;
    }

    @Override
    public ProjectStore projects() {
        return projects;
    }

    @Override
    public StateStore states() {
        return states;
    }

    @Override
    public SearchStore searches() {
        return searches;
    }

    @Override
    public RunStore runs() {
        return runs;
    }

    @Override
    public FeedStore feeds() {
        return feeds;
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    /** The writer goes last: the last connection to leave folds the log into the file. */
    @Override
    public void close() {
        watch.close();
        readers.close();
        writer.close();
    }
}
