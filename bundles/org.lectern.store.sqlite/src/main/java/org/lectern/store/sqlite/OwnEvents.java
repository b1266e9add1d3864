package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.api.model.AnnotationEvent;

/**
 * What annotators did, for the decisions on what they do next. An annotator at 50,000 labels must not pay for reading
 * all of them with each one: a list is read when a decision looks into it, kept, and from then on only what came in
 * since, from this process or another one, is read. For the writer's thread.
 */
final class OwnEvents {
    private static final int ANNOTATORS = 4;

    private final Map<Key, Known> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > ANNOTATORS;
        }
    };

    private record Key(String project, String annotator) {}

    /** @param last the number of the last one that was read */
    private record Known(List<AnnotationEvent> events, long last, String aliases) {}

    /** Oldest first. Good inside this transaction, before it appends. */
    List<AnnotationEvent> of(String project, String annotator, Session session) {
        return new AbstractList<>() {
            private List<AnnotationEvent> events;

            @Override
            public AnnotationEvent get(int index) {
                return events().get(index);
            }

            @Override
            public int size() {
                return events().size();
            }

            private List<AnnotationEvent> events() {
                if (events == null) {
                    events = read(new Key(project, annotator), session);
                }
                return events;
            }
        };
    }

    private List<AnnotationEvent> read(Key key, Session session) {
        try {
            // A merge or a split since then has changed what the events' papers resolve to.
            String aliases = session.first(
                            "SELECT count(*) || ' ' || coalesce(sum(change), 0) FROM alias", row -> row.getString(1))
                    .orElseThrow();
            Known known = kept.get(key);
            if (known == null || !known.aliases.equals(aliases)) {
                known = new Known(new ArrayList<>(), 0, aliases);
            }
            List<AnnotationEvent> events = known.events;
            events.addAll(session.list(
                    EventRows.SELECT + " WHERE e.project = ? AND e.annotator = ? AND e.number > ? ORDER BY e.number",
                    new EventRows()::event,
                    key.project,
                    key.annotator,
                    known.last));
            long last = events.isEmpty() ? 0 : EventRows.number(events.getLast());
            kept.put(key, new Known(events, last, aliases));
            return events;
        } catch (SQLException e) {
            kept.remove(key);
            throw new Unreadable(e);
        }
    }

    /** Carries a failure of SQL through the methods of a list. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super(cause);
        }

        SQLException sql() {
            return (SQLException) getCause();
        }
    }
}
