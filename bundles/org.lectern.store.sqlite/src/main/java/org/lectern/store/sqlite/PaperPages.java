package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.lectern.api.model.PaperId;
import org.lectern.api.store.PaperOrder;

/**
 * Pages of all papers. SQLite walks an index to the page's offset, so a page is read from the nearer end of the order: the
 * first and the last rows cost the same however many there are. How many there are is counted once per change.
 */
final class PaperPages {
    /** The number of papers at a change. */
    private record Counted(long change, long papers) {}

    private volatile Counted counted = new Counted(-1, 0);

    List<PaperId> list(Session session, PaperOrder order, long offset, int limit) throws SQLException {
        long count = count(session);
        long left = Math.max(0, count - offset);
        long size = Math.min(left, Math.max(0, limit));
        if (size == 0) {
            return List.of();
        }
        boolean fromStart = offset <= left - size;
        if (order == PaperOrder.TITLE) {
            return fromStart
                    ? byTitle(session, true, size, offset)
                    : byTitle(session, false, size, left - size).reversed();
        }
        return fromStart
                ? session.list(
                        "SELECT id FROM paper ORDER BY " + forward(order) + " LIMIT ? OFFSET ?",
                        Ids::read,
                        size,
                        offset)
                : session.list(
                                "SELECT id FROM paper ORDER BY " + backward(order) + " LIMIT ? OFFSET ?",
                                Ids::read,
                                size,
                                left - size)
                        .reversed();
    }

    /**
     * The index holds the beginnings of titles: they are counted in it, and rows are read only from the page's first beginning
     * on. Walked as the other orders are, each row before it would be read, to put equal beginnings in order.
     */
    private static List<PaperId> byTitle(Session session, boolean rising, long size, long skip) throws SQLException {
        List<String> head = session.list(
                "SELECT sort_head FROM paper ORDER BY sort_head" + (rising ? "" : " DESC") + " LIMIT 1 OFFSET ?",
                row -> row.getString(1),
                skip);
        if (head.isEmpty()) {
            return List.of();
        }
        String first = head.getFirst();
        long skipped =
                session.number("SELECT count(*) FROM paper WHERE sort_head " + (rising ? "<" : ">") + " ?", first);
        return session.list(
                "SELECT id FROM paper WHERE sort_head " + (rising ? ">=" : "<=") + " ? ORDER BY "
                        + (rising ? forward(PaperOrder.TITLE) : backward(PaperOrder.TITLE)) + " LIMIT ? OFFSET ?",
                Ids::read,
                first,
                size,
                skip - skipped);
    }

    long count(Session session) throws SQLException {
        long change = session.number(SqliteChanges.LAST);
        Counted known = counted;
        if (known.change() != change) {
            known = new Counted(change, session.number("SELECT count(*) FROM paper"));
            counted = known;
        }
        return known.papers();
    }

    private static String forward(PaperOrder order) {
        return switch (order) {
            case ADDED -> "seq";
            case DATE -> "sort_date DESC, seq";
            case COMMENTS -> "sort_comments DESC, seq";
            case TITLE -> "sort_head, sort_title, seq";
        };
    }

    private static String backward(PaperOrder order) {
        return switch (order) {
            case ADDED -> "seq DESC";
            case DATE -> "sort_date, seq DESC";
            case COMMENTS -> "sort_comments, seq DESC";
            case TITLE -> "sort_head DESC, sort_title DESC, seq DESC";
        };
    }
}
