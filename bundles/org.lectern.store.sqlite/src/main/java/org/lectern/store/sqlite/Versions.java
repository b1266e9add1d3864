package org.lectern.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.VersionLink;

/** Papers of which one is a version of the other. Ids are kept as they were linked, and resolved when they are read. */
final class Versions {
    private static final String OF = """
            WITH link (version, of) AS (
              SELECT coalesce((SELECT paper FROM alias WHERE old = version), version),
                coalesce((SELECT paper FROM alias WHERE old = of), of)
              FROM version_of)
            SELECT DISTINCT link.version, link.of FROM link
            JOIN paper v ON v.id = link.version JOIN paper o ON o.id = link.of
            WHERE link.version <> link.of
              AND coalesce((SELECT paper FROM alias WHERE old = ?1), ?1) IN (link.version, link.of)
            ORDER BY v.seq, o.seq
            """;

    private Versions() {}

    static List<VersionLink> of(Session session, PaperId id) throws SQLException {
        return session.list(
                OF,
                row -> new VersionLink(new PaperId(row.getString(1)), new PaperId(row.getString(2))),
                Text.wellFormed(id.value()));
    }

    static void link(Session session, VersionLink link) throws SQLException {
        session.update(
                "INSERT OR IGNORE INTO version_of (version, of) VALUES (?, ?)",
                link.version().value(),
                link.of().value());
    }

    /** Also one that was linked under ids which have gone into these papers. */
    static boolean unlink(Session session, VersionLink link) throws SQLException {
        return session.update("""
                        DELETE FROM version_of
                        WHERE coalesce((SELECT paper FROM alias WHERE old = version), version) = ?
                          AND coalesce((SELECT paper FROM alias WHERE old = of), of) = ?
                        """, link.version().value(), link.of().value()) > 0;
    }
}
