package org.lectern.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.model.AnnotationEvent;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;

/**
 * Rows of the table {@code event}, read as events or as the answers they leave. For one reading: in 100,000 rows the same
 * few sets of labels and names stand again and again, so each is made once.
 */
final class EventRows {
    /** The paper is the one that the labelled one went into, where it was merged, and the text has its number there. */
    static final String SELECT = """
            SELECT e.annotator, e.project, coalesce(m.paper, e.paper), e.labels, e.note, e.at_second, e.at_nano,
              coalesce(t.is_now, e.revision), e.number, e.act, e.withdrawn, e.popularity_visible, e.of, e.spans
            FROM event e LEFT JOIN alias m ON m.old = e.paper
            LEFT JOIN alias_text t ON t.old = m.old AND t.was = e.revision
            """;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();

    /** {@code e-0001}, …; wider where four digits no longer do. */
    static String id(long number) {
        String digits = Long.toString(number);
        return "e-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static long number(AnnotationEvent event) {
        return Long.parseLong(event.id().substring(2));
    }

    AnnotationEvent event(ResultSet row) throws SQLException {
        return new AnnotationEvent(
                id(row.getLong(9)),
                new PaperId(row.getString(3)),
                name(row.getString(2)),
                name(row.getString(1)),
                AnnotationEvent.Act.valueOf(row.getString(10)),
                labels(row.getString(4)),
                row.getInt(11) == 1,
                row.getString(5),
                Instant.ofEpochSecond(row.getLong(6), row.getInt(7)),
                RevisionId.of(row.getInt(8)),
                JsonIn.spans(row.getBytes(14)),
                row.getInt(12) == 1,
                Optional.ofNullable(row.getString(13)));
    }

    Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                new PaperId(row.getString(3)),
                name(row.getString(2)),
                name(row.getString(1)),
                labels(row.getString(4)),
                row.getString(5),
                Instant.ofEpochSecond(row.getLong(6), row.getInt(7)),
                RevisionId.of(row.getInt(8)),
                JsonIn.spans(row.getBytes(14)));
    }

    private String name(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    private List<String> labels(String json) throws SQLException {
        List<String> known = labels.get(json);
        if (known == null) {
            known = List.copyOf(JsonIn.texts(json.getBytes(StandardCharsets.UTF_8)));
            labels.put(json, known);
        }
        return known;
    }

    /** The answer that holds is the event's from now on. */
    static void insert(Session session, AnnotationEvent event, long number, long change) throws SQLException {
        append(session, event, number, change);
        session.update("""
                INSERT INTO answer (project, paper, annotator, event)
                VALUES (?1, coalesce((SELECT paper FROM alias WHERE old = ?2), ?2), ?3, ?4)
                ON CONFLICT DO UPDATE SET event = excluded.event
                """, event.project(), event.paper().value(), event.annotator(), number);
    }

    /** The event stands in the log only. */
    static void append(Session session, AnnotationEvent event, long number, long change) throws SQLException {
        session.update(
                """
                INSERT INTO event (number, change, project, annotator, paper, act, labels, withdrawn, note,
                  at_second, at_nano, revision, popularity_visible, of, spans)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                change,
                event.project(),
                event.annotator(),
                event.paper().value(),
                event.act().name(),
                new String(JsonOut.texts(event.labels()), StandardCharsets.UTF_8),
                event.withdrawn(),
                Text.wellFormed(event.note()),
                event.at().getEpochSecond(),
                event.at().getNano(),
                event.revision().number(),
                event.popularityVisible(),
                event.of().orElse(null),
                event.spans().isEmpty() ? null : JsonOut.spans(event.spans()));
    }
}
