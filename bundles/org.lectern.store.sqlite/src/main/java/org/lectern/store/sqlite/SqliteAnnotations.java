package org.lectern.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Viewer;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.StoreException;

/** The log of annotations. Every read goes through {@link #visible}, which knows who may see what. */
final class SqliteAnnotations implements AnnotationStore {
    private static final String IN_FORCE =
            EventRows.SELECT + " JOIN answer a ON a.event = e.number WHERE a.project = ? AND e.withdrawn = 0 ";

    private static final int BATCH = 128;

    private final Readers readers;
    private final Writer writer;
    private final OwnEvents ownEvents = new OwnEvents();

    SqliteAnnotations(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public AnnotationEvent append(String project, String annotator, Decision decide) throws StoreException {
        return writer.urgent(transaction -> {
            requireProject(transaction.session(), project);
            return appended(project, annotator, decide, transaction);
        });
    }

    /** One transaction for a batch: an import of 50,000 labels is not to wait for the disk as often. */
    @Override
    public List<AnnotationEvent> appendAll(String project, String annotator, String importId, List<Decision> decisions)
            throws StoreException {
        var events = new ArrayList<AnnotationEvent>();
        for (int from = 0; from < decisions.size(); from += BATCH) {
            List<Decision> batch = decisions.subList(from, Math.min(from + BATCH, decisions.size()));
            events.addAll(writer.bulk(transaction -> {
                requireProject(transaction.session(), project);
                var appended = new ArrayList<AnnotationEvent>();
                for (Decision decide : batch) {
                    AnnotationEvent event = appended(project, annotator, decide, transaction);
                    ImportedAnswers.remember(transaction.session(), importId, event);
                    appended.add(event);
                }
                return appended;
            }));
        }
        return events;
    }

    @Override
    public int withdraw(String importId, Instant at) throws StoreException {
        var imported = new ImportedAnswers(importId, at);
        boolean more = true;
        while (more) {
            more = writer.bulk(transaction -> imported.withdrawSome(BATCH, transaction));
        }
        return imported.withdrawn();
    }

    private AnnotationEvent appended(String project, String annotator, Decision decide, Transaction transaction)
            throws SQLException, StoreException {
        Session session = transaction.session();
        long number = transaction.nextEvent();
        String id = EventRows.id(number);
        AnnotationEvent event = decided(decide, id, ownEvents.of(project, annotator, session));
        if (!event.id().equals(id)
                || !event.project().equals(project)
                || !event.annotator().equals(annotator)) {
            throw new IllegalArgumentException("The event " + event + " is not the one that was to be decided: " + id
                    + " of " + annotator + " in " + project);
        }
        EventRows.insert(session, event, number, transaction.nextChange());
        return event;
    }

    private static AnnotationEvent decided(Decision decide, String id, List<AnnotationEvent> own)
            throws SQLException, StoreException {
        try {
            return decide.decide(id, own);
        } catch (OwnEvents.Unreadable e) {
            throw e.sql();
        }
    }

    private void requireProject(Session session, String project) throws SQLException, StoreException {
        if (session.number("SELECT count(*) FROM project WHERE name = ?", project) == 0) {
            Path file = readers.file();
            throw new StoreException(
                    "There is no project " + project + " in this workspace; nothing was changed.",
                    file.toString(),
                    "Create the project, or label in one that exists.");
        }
    }

    @Override
    public List<AnnotationEvent> events(String project, Viewer viewer) throws StoreException {
        return readers.read(session -> visible(
                session,
                EventRows.SELECT + " WHERE e.project = ? ORDER BY e.number",
                new EventRows()::event,
                viewer,
                project));
    }

    @Override
    public List<Answer> answers(String project, Viewer viewer) throws StoreException {
        return readers.read(session ->
                visible(session, IN_FORCE + "ORDER BY a.paper, a.annotator", new EventRows()::answer, viewer, project));
    }

    @Override
    public List<Answer> answersOn(String project, Collection<PaperId> papers, Viewer viewer) throws StoreException {
        return readers.read(session ->
                visible(session, IN_FORCE + """
                        AND a.paper IN (
                          SELECT coalesce(old.paper, asked.value) FROM json_each(?) asked
                          LEFT JOIN alias old ON old.old = asked.value)
                        ORDER BY a.paper, a.annotator
                        """, new EventRows()::answer, viewer, project, Ids.json(papers)));
    }

    /** The annotator stands in the first column; a row that is not for these eyes is not even read further. */
    private static <T> List<T> visible(
            Session session, String sql, Session.Row<T> row, Viewer viewer, Object... projectAndMore)
            throws SQLException {
        boolean blind = session.number("SELECT blind FROM project WHERE name = ?", projectAndMore[0]) == 1;
        var seen = new ArrayList<T>();
        session.list(
                sql,
                rows -> {
                    boolean allowed = viewer.maySee(rows.getString(1), blind);
                    return allowed && seen.add(row.read(rows));
                },
                projectAndMore);
        return seen;
    }
}
