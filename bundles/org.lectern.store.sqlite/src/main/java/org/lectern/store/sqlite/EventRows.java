package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;

/** Rows of the table {@code event}, read as events or as the answers they leave. */
final class EventRows {
    /** The paper is the one that the labelled one went into, where it was merged. */
    static final String SELECT = """
            SELECT e.annotator, e.project, coalesce(m.paper, e.paper), e.labels, e.note, e.at, e.revision,
              e.number, e.act, e.withdrawn, e.popularity_visible, e.of
            FROM event e LEFT JOIN alias m ON m.old = e.paper
            """;

    private EventRows() {}

    /** {@code e-0001}, …; wider where four digits no longer do. */
    static String id(long number) {
        String digits = Long.toString(number);
        return "e-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static AnnotationEvent event(ResultSet row) throws SQLException {
        return new AnnotationEvent(
                id(row.getLong(8)),
                new PaperId(row.getString(3)),
                row.getString(2),
                row.getString(1),
                AnnotationEvent.Act.valueOf(row.getString(9)),
                JsonIn.texts(row.getBytes(4)),
                row.getInt(10) == 1,
                row.getString(5),
                Instant.parse(row.getString(6)),
                RevisionId.of(row.getInt(7)),
                row.getInt(11) == 1,
                Optional.ofNullable(row.getString(12)));
    }

    static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                new PaperId(row.getString(3)),
                row.getString(2),
                row.getString(1),
                JsonIn.texts(row.getBytes(4)),
                row.getString(5),
                Instant.parse(row.getString(6)),
                RevisionId.of(row.getInt(7)));
    }

    static void insert(Session session, AnnotationEvent event, long number, long change) throws SQLException {
        session.update(
                """
                INSERT INTO event (number, change, project, annotator, paper, act, labels, withdrawn, note, at,
                  revision, popularity_visible, of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                change,
                event.project(),
                event.annotator(),
                event.paper().value(),
                event.act().name(),
                JsonOut.texts(event.labels()),
                event.withdrawn(),
                Text.wellFormed(event.note()),
                event.at().toString(),
                event.revision().number(),
                event.popularityVisible(),
                event.of().orElse(null));
        session.update("""
                INSERT INTO answer (project, paper, annotator, event)
                VALUES (?1, coalesce((SELECT paper FROM alias WHERE old = ?2), ?2), ?3, ?4)
                ON CONFLICT DO UPDATE SET event = excluded.event
                """, event.project(), event.paper().value(), event.annotator(), number);
    }
}
