package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.AnnotationEvent.Act;

/**
 * The answers that one import brought, on their way out. Each is named by an event that withdraws it, so that the log alone
 * tells what counts; they are looked through once, in the order of their events.
 */
final class ImportedAnswers {
    private static final String LEFT = EventRows.SELECT + """
            WHERE e.number IN (
              SELECT i.event FROM import_event i CROSS JOIN event b ON b.number = i.event
              WHERE i.import = ? AND i.event > ? AND b.act = 'LABEL'
                AND NOT EXISTS (SELECT 1 FROM event w WHERE w.of = printf('e-%04d', b.number) AND w.act = 'WITHDRAW')
              ORDER BY i.event LIMIT ?)
            ORDER BY e.number
            """;

    private static final String IN_FORCE = EventRows.SELECT + """
            WHERE e.number = (SELECT a.event FROM answer a WHERE a.paper = ?1 AND a.project = ?2 AND a.annotator = ?3)
            """;

    /**
     * The annotator's last act on the paper before, of another import or their own, that is not withdrawn itself. The signs
     * keep SQLite from the index of annotators: a paper has few events, an annotator very many.
     */
    private static final String BEFORE = EventRows.SELECT + """
            WHERE e.paper IN (SELECT old FROM alias WHERE paper = ?1 UNION ALL SELECT ?1)
              AND +e.project = ?2 AND +e.annotator = ?3 AND e.number < ?4 AND e.act <> 'WITHDRAW'
              AND NOT EXISTS (SELECT 1 FROM import_event i WHERE i.event = e.number AND i.import = ?5)
              AND NOT EXISTS (SELECT 1 FROM event w WHERE w.of = printf('e-%04d', e.number) AND w.act = 'WITHDRAW')
            ORDER BY e.number DESC LIMIT 1
            """;

    private final String importId;
    private final Instant at;
    private long last;
    private int withdrawn;

    ImportedAnswers(String importId, Instant at) {
        this.importId = importId;
        this.at = at;
    }

    static void remember(Session session, String importId, AnnotationEvent event) throws SQLException {
        session.update("INSERT INTO import_event (import, event) VALUES (?, ?)", importId, EventRows.number(event));
    }

    /** How many answers were in force until now. */
    int withdrawn() {
        return withdrawn;
    }

    /** @return whether there may be more */
    boolean withdrawSome(int limit, Transaction transaction) throws SQLException {
        Session session = transaction.session();
        List<AnnotationEvent> brought = session.list(LEFT, new EventRows()::event, importId, last, limit);
        for (AnnotationEvent event : brought) {
            withdraw(event, transaction, session);
            last = EventRows.number(event);
        }
        return brought.size() == limit;
    }

    private void withdraw(AnnotationEvent event, Transaction transaction, Session session) throws SQLException {
        AnnotationEvent held = session.first(
                        IN_FORCE, new EventRows()::event, event.paper().value(), event.project(), event.annotator())
                .orElseThrow();
        long number = transaction.nextEvent();
        if (!isBrought(held, session)) {
            // What the annotator answered since goes on to hold.
            EventRows.append(
                    session,
                    withdrawal(event, Optional.of(held), EventRows.id(number)),
                    number,
                    transaction.nextChange());
            return;
        }
        Optional<AnnotationEvent> before = session.first(
                BEFORE,
                new EventRows()::event,
                event.paper().value(),
                event.project(),
                event.annotator(),
                EventRows.number(event),
                importId);
        EventRows.insert(session, withdrawal(event, before, EventRows.id(number)), number, transaction.nextChange());
        if (before.isPresent()) {
            // What holds again may have come with another import: withdrawn next, that is to find it.
            session.update(
                    "INSERT INTO import_event (import, event) SELECT import, ? FROM import_event WHERE event = ?",
                    number,
                    EventRows.number(before.get()));
        }
        withdrawn += held.withdrawn() ? 0 : 1;
    }

    private boolean isBrought(AnnotationEvent event, Session session) throws SQLException {
        return session.number(
                        "SELECT count(*) FROM import_event WHERE import = ? AND event = ?",
                        importId,
                        EventRows.number(event))
                > 0;
    }

    private AnnotationEvent withdrawal(AnnotationEvent event, Optional<AnnotationEvent> holds, String id) {
        return new AnnotationEvent(
                id,
                event.paper(),
                event.project(),
                event.annotator(),
                Act.WITHDRAW,
                holds.map(AnnotationEvent::labels).orElse(List.of()),
                holds.map(AnnotationEvent::withdrawn).orElse(true),
                holds.map(AnnotationEvent::note).orElse(""),
                at,
                holds.orElse(event).revision(),
                holds.map(AnnotationEvent::spans).orElse(List.of()),
                holds.orElse(event).popularityVisible(),
                Optional.of(event.id()));
    }
}
